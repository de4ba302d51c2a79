package org.nktrials.audit.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Role;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages of the audit-trail check. */
@IntegrationTest(fresh = true) // the trail of the other tests is tampered with
@AutoConfigureMockMvc
class TrailCheckPagesIT {

  private static final String PAGE = "/audit/check";

  @Autowired private MockMvcTester mvc;
  @Autowired private TestPeople people;
  @Autowired private CheckWork work;

  @Requirement("TRAIL-10")
  @Test
  void aMonitorChecksAgainstASealKeptOutside() throws UnsupportedEncodingException {
    MvcTestResult written = post(PAGE + "/seal", "");
    assertThat(written).hasStatusOk().headers().containsHeader("Content-Disposition");
    String line = written.getResponse().getContentAsString();
    assertThat(Anchor.parse(line)).isPresent();
    assertThat(post(PAGE, line)).hasStatus3xxRedirection();
    assertThat(get(Role.MONITOR)).hasStatusOk().bodyText().contains("running", "every 3s");
    work.carryOn();
    assertThat(get(Role.MONITOR))
        .bodyText()
        .contains("as sealed", "compared with seal 1 written out")
        .doesNotContain("every 3s");
    assertThat(
            mvc.get()
                .uri("/audit")
                .param("type", "audit trail checked")
                .with(people.as(Role.ADMINISTRATOR)))
        .bodyText()
        .contains("audit-trail check", "as sealed");
  }

  @Requirement("TRAIL-10")
  @Test
  void aSealThatIsNoneIsSaidBesideTheField() {
    assertThat(post(PAGE, "no seal <b>"))
        .hasStatus(422)
        .bodyText()
        .contains("This is no seal as it was written out", "no seal &lt;b&gt;");
  }

  @Test
  void isNotForTheLaboratory() {
    assertThat(get(Role.LABORATORY)).hasStatus(403);
  }

  private MvcTestResult get(Role role) {
    return mvc.get().uri(PAGE).with(people.as(role)).exchange();
  }

  private MvcTestResult post(String address, String anchor) {
    return mvc.post()
        .uri(address)
        .with(people.as(Role.MONITOR))
        .with(csrf())
        .param("anchor", anchor)
        .exchange();
  }
}
