package org.nktrials.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nktrials.validation.Requirement;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

@Requirement("PAGE-03")
class OncePerPageTests {

  private final AtomicInteger asked = new AtomicInteger();

  @AfterEach
  void leave() {
    RequestContextHolder.resetRequestAttributes();
  }

  @Test
  void asksOnceForAPage() {
    begin("GET");
    assertThat(ask("sites")).isEqualTo(1);
    assertThat(ask("sites")).isEqualTo(1);
    assertThat(ask("trial")).isEqualTo(2);
  }

  @Test
  void asksAgainForTheNextPage() {
    begin("GET");
    ask("sites");
    begin("GET");
    assertThat(ask("sites")).isEqualTo(2);
  }

  @Test
  void asksEveryTimeWhereSomethingMayChange() {
    begin("POST");
    ask("sites");
    assertThat(ask("sites")).isEqualTo(2);
  }

  @Test
  void asksEveryTimeOutsideRequests() {
    ask("sites");
    assertThat(ask("sites")).isEqualTo(2);
  }

  @Test
  void keepsWhatCameAlong() {
    begin("HEAD");
    OncePerPage.keep("sites", 17);
    assertThat(ask("sites")).isEqualTo(17);
    assertThat(asked).hasValue(0);
  }

  private int ask(String question) {
    return OncePerPage.answer(question, asked::incrementAndGet);
  }

  private static void begin(String method) {
    RequestContextHolder.setRequestAttributes(
        new ServletRequestAttributes(new MockHttpServletRequest(method, "/")));
  }
}
