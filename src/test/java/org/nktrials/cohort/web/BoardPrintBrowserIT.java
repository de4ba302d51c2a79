package org.nktrials.cohort.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.sql.Connection;
import java.sql.SQLException;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Role;
import org.nktrials.cohort.CohortScenario;
import org.nktrials.cohort.ManyPatients;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.support.InstalledBrowser;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestDatabase;
import org.nktrials.support.TestPeople;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The board on paper. */
@IntegrationTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Requirement("PAGE-01")
class BoardPrintBrowserIT {

  private static final float A4_WIDTH = 595.3f;
  private static final float A4_HEIGHT = 841.9f;

  @LocalServerPort private int port;
  @Autowired private CohortScenario scenario;
  @Autowired private ManyPatients many;
  @Autowired private TestDatabase database;
  @Autowired private TestPeople people;

  @Test
  void fourLevelsWithTwentyFourPatientsFitOnOnePageOfA4Landscape() throws Exception {
    TrialSummary trial = scenario.startedTrial();
    many.add(trial, 1, 24);
    spreadOverFourLevels(trial);
    String username = people.person(Role.INVESTIGATOR).username();
    try (var browser = new InstalledBrowser(port)) {
      Page page = browser.signedIn(username, TestPeople.PASSWORD);
      page.navigate("/trials/" + trial.code() + "/board");
      assertThat(page.locator(".board-cell:not(.board-cell-free)").count()).isEqualTo(24);
      byte[] pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
      try (var document = Loader.loadPDF(pdf)) {
        assertThat(document.getNumberOfPages()).isEqualTo(1);
        var paper = document.getPage(0).getMediaBox();
        assertThat(paper.getWidth()).isCloseTo(A4_HEIGHT, within(1f));
        assertThat(paper.getHeight()).isCloseTo(A4_WIDTH, within(1f));
      }
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(page.locator(".board-print").isVisible()).isTrue();
      assertThat(page.locator(".board-print").textContent()).contains("Data cut", "printed");
    }
  }

  private void spreadOverFourLevels(TrialSummary trial) throws SQLException {
    try (Connection owner = database.asOwner();
        var statement = owner.createStatement()) {
      owner.setAutoCommit(false);
      statement.execute(
          "select set_config('nk.actor_name', 'a test', true),"
              + " set_config('nk.reason', 'four levels', true)");
      statement.executeUpdate(
          """
          insert into level_opening (id, version, trial_id, level_number, state, places, since)
          select gen_random_uuid(), 0, t.id, n, 'OPEN', 6, now()
            from trial t, generate_series(2, 4) n where t.code = '%s'
          """
              .formatted(trial.code()));
      statement.executeUpdate(
          "update slot set level_number = 1 + place %% 4 where trial_id = '%s'"
              .formatted(trial.id()));
      owner.commit();
    }
  }
}
