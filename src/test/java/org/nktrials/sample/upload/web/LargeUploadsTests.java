package org.nktrials.sample.upload.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.nktrials.validation.Requirement;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@Requirement("HOSTILE-08")
class LargeUploadsTests {

  private static MockHttpServletResponse send(String path, long bytes)
      throws ServletException, IOException {
    MockHttpServletRequest request =
        new MockHttpServletRequest("POST", path) {
          @Override
          public long getContentLengthLong() {
            return bytes;
          }
        };
    MockHttpServletResponse response = new MockHttpServletResponse();
    new LargeUploads().doFilter(request, response, new MockFilterChain());
    return response;
  }

  @Test
  void sendsBackToTheFormWhatIsTooLarge() throws ServletException, IOException {
    String path = "/trials/IMAIL2/samples/uploads";
    assertThat(send(path, LargeUploads.MOST_BYTES + 1).getRedirectedUrl())
        .isEqualTo(path + "/new?large=true");
    assertThat(send(path, LargeUploads.MOST_BYTES).getRedirectedUrl()).isNull();
    assertThat(send("/elsewhere", LargeUploads.MOST_BYTES + 1).getRedirectedUrl()).isNull();
  }
}
