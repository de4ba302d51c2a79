package org.nktrials.config.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nktrials.access.Role;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * Values of filters that are not of their kind: the sweep of bad input asks every list for them.
 */
@IntegrationTest
@AutoConfigureMockMvc
@Requirement("HOSTILE-01")
class UnreadableFilterIT {

  @Autowired private MockMvcTester mvc;
  @Autowired private TestPeople people;

  private MvcTestResult get(String address, String... parameters) {
    var request = mvc.get().uri(address).with(people.as(Role.MONITOR));
    for (int at = 0; at < parameters.length; at += 2) {
      request.param(parameters[at], parameters[at + 1]);
    }
    return request.exchange();
  }

  @Test
  void pageComesWithTheReasonBesideTheFieldAndWhatWasTyped() {
    assertThat(
            get(
                "/audit",
                "from",
                "2026-02-31",
                "action",
                "NONSENSE",
                "record",
                "7",
                "who",
                "T <b>"))
        .hasStatus(422)
        .bodyText()
        .contains(
            "A filter cannot be read",
            "from “2026-02-31”: This is no date. Write it as 2026-03-15.",
            "value=\"2026-02-31\"",
            "aria-describedby=\"from-unreadable\"",
            "aria-describedby=\"action-unreadable\"",
            "There is no such choice.",
            "This is no identity of a record.",
            "value=\"T &lt;b&gt;\"")
        .doesNotContain("type=\"date\" name=\"from\"");
  }

  @Test
  void otherFiltersStandAndTheirListIsShown() {
    assertThat(get("/audit", "who", "nobody-of-this-name", "to", "soon"))
        .hasStatus(422)
        .bodyText()
        .contains("value=\"soon\"", "value=\"nobody-of-this-name\"");
  }

  @Test
  void whatWasTypedIsTextAndNothingElse() {
    assertThat(get("/audit", "from", "\"><script>alert(1)</script>"))
        .hasStatus(422)
        .bodyText()
        .contains("&quot;&gt;&lt;script&gt;alert")
        .doesNotContain("<script>alert");
  }

  @Test
  void dateBeyondAllYearsIsNoDate() {
    assertThat(get("/audit", "to", "+999999999-12-31"))
        .hasStatus(422)
        .bodyText()
        .contains("value=\"+999999999-12-31\"", "This is no date.");
  }

  @Test
  void orderThatCannotBeDecodedIsNoOrder() {
    assertThat(get("/audit", "sort", "%_")).hasStatusOk();
  }

  /** Rows that nobody asked for must not pass for those asked for. */
  @Test
  void fileIsRefused() {
    assertThat(get("/audit.csv", "from", "2026-02-31")).hasStatus(400);
  }
}
