package org.nktrials.cohort.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Grant;
import org.nktrials.access.Role;
import org.nktrials.access.SignedInPerson;
import org.nktrials.cohort.CohortScenario;
import org.nktrials.patient.DueItem;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.rules.toxicity.Relatedness;
import org.nktrials.shared.Refused;
import org.nktrials.shared.TimeOrderedId;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.support.TodayTasks;
import org.nktrials.toxicity.AdverseEvent;
import org.nktrials.toxicity.AdverseEventEntry;
import org.nktrials.toxicity.AdverseEvents;
import org.nktrials.toxicity.VerdictKind;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.AccessDeniedException;

/** What a pack contains, and that it stays so. */
@Requirement("UNIT-10")
@IntegrationTest
@AutoConfigureMockMvc
class PacksIT {

  @Autowired private CohortScenario scenario;
  @Autowired private AdverseEvents events;
  @Autowired private Packs packs;
  @Autowired private TestPeople people;
  @Autowired private PackTasks tasks;
  @Autowired private TodayTasks today;

  private TrialSummary trial;
  private PatientSummary withoutDlt;
  private PatientSummary withDlt;
  private PatientSummary inWindow;

  @BeforeEach
  void treatThreePatients() {
    trial = scenario.startedTrial();
    withoutDlt = scenario.evaluated(trial, "01", 1, VerdictKind.NO_DLT);
    withDlt = scenario.evaluated(trial, "02", 1, VerdictKind.DLT);
    inWindow = scenario.treated(trial, "01", 1, 3);
  }

  @Test
  void showsTheTrialAtTheCutOff() {
    record(inWindow, "Fever", 2);
    PackContent content = pack(prepare(null), Role.INVESTIGATOR).content();
    assertThat(content.sections())
        .extracting(Section::key)
        .startsWith("cohorts", "exposure", "adverse-events", "verdicts")
        .contains("deviations", "queries", "missing", "recommendation");
    assertThat(rows(content, "cohorts"))
        .anyMatch(row -> row.contains("3") && row.contains("2") && row.contains("open"))
        .anyMatch(row -> row.startsWith(withDlt.code()) && row.contains("DLT, yes, yes"))
        .anyMatch(row -> row.startsWith(inWindow.code()) && row.contains("not yet known"));
    assertThat(rows(content, "exposure"))
        .anyMatch(row -> row.startsWith(withDlt.code()) && row.contains("1 of 5, 3 MIU a day"));
    assertThat(rows(content, "verdicts").getFirst())
        .startsWith(withDlt.code())
        .contains("Capillary leak syndrome G3", "Test investigator");
    assertThat(rows(content, "deviations"))
        .anyMatch(
            row ->
                row.contains("Given without an authorisation") && row.contains("not classified"));
    assertThat(rows(content, "missing"))
        .anyMatch(row -> row.contains("Fever") && row.contains("seriousness"));
    assertThat(rows(content, "recommendation"))
        .anyMatch(row -> row.contains("10.2307/2531693"))
        .anyMatch(row -> row.startsWith(inWindow.code()) && row.contains("treated, no verdict"));
    assertThat(new QueriesSection(List.of()).at(null).note())
        .isEqualTo("Queries are not available.");
  }

  @Test
  void waitsOnTodayOfTheCommitteeUntilAMeetingHasHadIt() {
    assertThat(toRead(Role.COMMITTEE_MEMBER)).isEmpty();
    prepare(null);
    int newest = prepare(null);
    assertThat(toRead(Role.COMMITTEE_MEMBER))
        .singleElement()
        .satisfies(
            task -> {
              assertThat(task.what()).isEqualTo("Read committee pack " + newest);
              assertThat(task.link()).isEqualTo("/trials/%s/packs/%d", trial.code(), newest);
            });
    assertThat(toRead(Role.INVESTIGATOR)).isEmpty();
  }

  private List<DueItem> toRead(Role role) {
    return people.doing(role, () -> today.of(tasks, List.of(trial.id())));
  }

  @Test
  void linksEveryPatientRowToItsRecord() {
    UUID event = record(inWindow, "Fever", 2).id();
    PackContent content = pack(prepare(null), Role.INVESTIGATOR).content();
    assertThat(content.rows().filter(row -> row.patient() != null))
        .isNotEmpty()
        .allMatch(row -> row.recordId() != null && row.link() != null)
        .anyMatch(
            row ->
                event.equals(row.recordId())
                    && row.link()
                        .equals("/patients/" + inWindow.code() + "/adverse-events/" + event));
  }

  @Test
  void leavesOutWhatWasEnteredLaterAndTakesChangesBack() {
    AdverseEvent fever = record(inWindow, "Fever", 2);
    AdverseEvent mistaken = record(inWindow, "Nausea", 1);
    Instant cutOff = Instant.now();
    change(fever, 3);
    change(fever, 4);
    scenario.investigator(
        () -> events.cancel(inWindow.code(), mistaken.id(), mistaken.version(), "Other patient"));
    record(inWindow, "Vomiting", 3);
    scenario.changeVerdict(withoutDlt, VerdictKind.DLT);
    PatientSummary later = scenario.screened(trial, "01");

    PackContent then = pack(prepare(cutOff), Role.INVESTIGATOR).content();
    assertThat(rows(then, "adverse-events"))
        .anyMatch(row -> row.contains("Fever, G2") && row.contains("possible"))
        .anyMatch(row -> row.contains("Nausea"))
        .noneMatch(row -> row.contains("Vomiting"));
    assertThat(rows(then, "cohorts"))
        .anyMatch(
            row -> row.startsWith(withoutDlt.code()) && row.contains("evaluable without DLT"));
    assertThat(then.rows()).noneMatch(row -> later.code().equals(row.patient()));

    PackContent now = pack(prepare(null), Role.INVESTIGATOR).content();
    assertThat(rows(now, "adverse-events"))
        .anyMatch(row -> row.contains("Fever, G4"))
        .anyMatch(row -> row.contains("Vomiting"))
        .noneMatch(row -> row.contains("Nausea"));
    assertThat(rows(now, "cohorts"))
        .anyMatch(row -> row.startsWith(withoutDlt.code()) && row.contains("DLT, yes, yes"));
  }

  @Test
  void givesTheSameChecksumWhenTheCutOffIsTakenAgain() {
    AdverseEvent fever = record(inWindow, "Fever", 2);
    int number = prepare(null);
    change(fever, 4);
    record(withDlt, "Vomiting", 3);
    scenario.changeVerdict(withDlt, VerdictKind.NO_DLT);
    PackCheck check = people.doing(Role.MONITOR, () -> packs.check(trial.code(), number));
    assertThat(check.differences()).isEmpty();
    assertThat(check.same()).isTrue();
    assertThat(check.contentSha256()).isEqualTo(check.file().pack().contentSha256()).hasSize(64);
  }

  @Test
  void preparesOnceWhenSubmittedTwice() {
    PreparePack command = new PreparePack(trial.code(), null, TimeOrderedId.next());
    int first = people.doing(Role.STATISTICIAN, () -> packs.prepare(command));
    assertThat(people.doing(Role.STATISTICIAN, () -> packs.prepare(command))).isEqualTo(first);
    assertThat(prepare(null)).isEqualTo(first + 1);
  }

  @Test
  void refusesMomentsWithoutRecords() {
    assertRefused("cut-off-future", Instant.now().plusSeconds(600));
    assertRefused("cut-off-early", Instant.now().minusSeconds(86_400));
  }

  @Requirement("COPY-01")
  @Test
  void keepsADocumentWithCutOffAndChecksumOnEveryPage() throws IOException {
    record(inWindow, "Fever", 2);
    int number = prepare(null);
    PackSummary pack = pack(number, Role.INVESTIGATOR).pack();
    byte[] kept = people.doing(Role.INVESTIGATOR, () -> packs.pdf(trial.code(), number));
    assertThat(PackJson.sha256("")).hasSize(64);
    try (var document = Loader.loadPDF(kept)) {
      String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
      assertThat(text)
          .contains("committee pack " + number, inWindow.code(), "Fever", "Page 1 of", "cut-off")
          .contains(pack.contentSha256(), Written.exact(pack.cutOff()))
          .doesNotContain("extract", "@page");
      assertThat(document.getPage(0).getMediaBox().getWidth())
          .isGreaterThan(document.getPage(0).getMediaBox().getHeight());
    }
  }

  @Test
  void showsTheCommitteeEverythingWithoutCodes() throws IOException {
    record(inWindow, "Fever", 2);
    int number = prepare(null);
    PackFile file = pack(number, Role.COMMITTEE_MEMBER);
    assertThat(file.complete()).isFalse();
    assertThat(file.content().patients()).isEmpty();
    assertThat(rows(file.content(), "adverse-events"))
        .anyMatch(row -> row.matches("Patient \\d, site 01, Fever, G2.*"));
    assertThat(file.content().rows())
        .allMatch(row -> row.link() == null && row.recordId() == null && row.patientId() == null)
        .noneMatch(row -> row.toString().contains(trial.code() + "-0"));
    byte[] extract = people.doing(Role.COMMITTEE_MEMBER, () -> packs.pdf(trial.code(), number));
    try (var document = Loader.loadPDF(extract)) {
      assertThat(new PDFTextStripper().getText(document))
          .contains("Fever", "extract")
          .doesNotContain(trial.code() + "-0");
    }
  }

  @Requirement("ACCESS-10")
  @Test
  void showsOtherSitesOnlyAsTheBoardDoes() {
    record(inWindow, "Fever", 2);
    int number = prepare(null);
    SignedInPerson atSiteTwo =
        people.person(
            "coordinator-of-02", new Grant(Role.COORDINATOR, null, people.site("02").id(), null));
    PackContent content = people.doing(atSiteTwo, () -> packs.pack(trial.code(), number)).content();
    assertThat(rows(content, "cohorts"))
        .anyMatch(row -> row.startsWith(withDlt.code()))
        .anyMatch(row -> row.startsWith("Site 01") && row.endsWith("not shown, not shown"));
    assertThat(rows(content, "adverse-events")).noneMatch(row -> row.contains("Fever"));
    assertThat(content.toString()).doesNotContain(inWindow.code());
    assertThat(
            content.sections().stream()
                .flatMap(section -> section.tables().stream())
                .map(Table::title))
        .contains("Every event (1 of patients of other sites not shown)");
  }

  @Test
  void belongsToThoseWhoPrepareAndReadPacks() {
    int number = prepare(null);
    for (Role role : List.of(Role.PHARMACIST, Role.LABORATORY)) {
      assertThatThrownBy(() -> pack(number, role)).isInstanceOf(AccessDeniedException.class);
      assertThatThrownBy(
              () -> people.doing(role, () -> packs.ofTrial(trial.code(), Pageable.ofSize(50))))
          .isInstanceOf(AccessDeniedException.class);
    }
    assertThatThrownBy(
            () ->
                people.doing(
                    Role.COMMITTEE_MEMBER,
                    () -> packs.prepare(new PreparePack(trial.code(), null, TimeOrderedId.next()))))
        .isInstanceOf(AccessDeniedException.class);
  }

  private void assertRefused(String code, Instant cutOff) {
    assertThatThrownBy(() -> prepare(cutOff))
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(refused.problems())
                    .singleElement()
                    .matches(one -> one.code().equals(code) && "cutOff".equals(one.field())));
  }

  private int prepare(Instant cutOff) {
    return people.doing(
        Role.COORDINATOR,
        () -> packs.prepare(new PreparePack(trial.code(), cutOff, TimeOrderedId.next())));
  }

  private PackFile pack(int number, Role role) {
    return people.doing(role, () -> packs.pack(trial.code(), number));
  }

  private static List<String> rows(PackContent content, String key) {
    return content.sections().stream()
        .filter(section -> section.key().equals(key))
        .flatMap(section -> section.tables().stream())
        .flatMap(table -> table.rows().stream())
        .map(
            row ->
                (row.patient() == null ? "" : row.patient() + ", ")
                    + String.join(", ", row.cells()))
        .toList();
  }

  private AdverseEvent record(PatientSummary patient, String term, int grade) {
    return people.doing(
        Role.COORDINATOR,
        () -> events.record(patient.code(), entry(patient, term, grade), TimeOrderedId.next()));
  }

  private void change(AdverseEvent event, int grade) {
    people.doing(
        Role.COORDINATOR,
        () -> {
          long version = events.event(inWindow, event.id()).version();
          events.change(
              inWindow.code(), event.id(), version, entry(inWindow, event.term(), grade), "Graded");
          return grade;
        });
  }

  private static AdverseEventEntry entry(PatientSummary patient, String term, int grade) {
    return new AdverseEventEntry(
        term,
        null,
        LocalDate.now(patient.site().zone()),
        null,
        null,
        grade,
        null,
        null,
        Map.of("IL2", Relatedness.POSSIBLE));
  }
}
