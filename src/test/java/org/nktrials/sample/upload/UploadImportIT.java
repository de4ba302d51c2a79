package org.nktrials.sample.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Role;
import org.nktrials.access.SignedInPerson;
import org.nktrials.patient.DueSelect;
import org.nktrials.patient.PatientSummary;
import org.nktrials.rules.upload.ExpectedSample;
import org.nktrials.rules.upload.RowState;
import org.nktrials.rules.upload.Said;
import org.nktrials.sample.custody.ImmuneSample;
import org.nktrials.sample.custody.StepKind;
import org.nktrials.sample.result.ReleasedResult;
import org.nktrials.sample.result.ReleasedResults;
import org.nktrials.sample.result.SampleScenario;
import org.nktrials.sample.upload.UploadScenario.Named;
import org.nktrials.shared.Refused;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.support.TodayTasks;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@Import({SampleScenario.class, UploadScenario.class})
class UploadImportIT {

  @Autowired private SampleScenario samples;
  @Autowired private UploadScenario scenario;
  @Autowired private UploadResolving resolving;
  @Autowired private UploadImports imports;
  @Autowired private Uploads uploads;
  @Autowired private ReleasedResults released;
  @Autowired private TestPeople people;
  @Autowired private UploadTasks tasks;
  @Autowired private TodayTasks today;
  @Autowired private JdbcClient database;

  @Autowired
  @Qualifier("sampleTasks")
  private DueSelect sampleTasks;

  private PatientSummary patient;
  private UUID trial;
  private String laboratory;
  private ImmuneSample first;
  private ImmuneSample second;

  @BeforeEach
  void receiveSamples() {
    patient = samples.patient();
    trial = patient.trialId();
    laboratory = scenario.laboratory(trial);
    first = samples.received(patient, "C1D10");
    second = samples.received(patient, "C1D15");
  }

  private UUID checked() {
    return scenario.upload(
        trial,
        laboratory,
        UploadScenario.flowJo(
            "Specimen_" + first.code() + "_A01.fcs,12.5,480,",
            "S-WRONG.fcs,30.1,12,",
            "FMO HLA-DR.fcs,0.1,400,",
            "Mean,21.3,446,",
            "SD,12.4,48,"));
  }

  private UploadedRow say(
      UUID upload, UploadedRow row, Said.Kind kind, String sample, String tube) {
    return scenario.asLaboratory(
        () -> resolving.say(trial, upload, row.id(), kind, sample, tube, "typing error"));
  }

  private void importReady(UUID upload, int ready) {
    importReady(people.person(Role.LABORATORY), upload, ready);
  }

  private void importReady(SignedInPerson person, UUID upload, int ready) {
    people.doing(
        person,
        () -> {
          imports.start(trial, upload, ready, false);
          return upload;
        });
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> scenario.sheet(trial, upload).upload().state() != UploadState.IMPORTING);
  }

  private List<String> read() {
    return people
        .doing(Role.MONITOR, () -> released.ofTrial(trial, Set.of("NK_HLADR_PCT")))
        .stream()
        .filter(one -> one.patientId().equals(patient.id()))
        .map(ReleasedResult::printedValue)
        .toList();
  }

  /** Of the entries of results that say that they come from a file. */
  private long transactionsOfImports() {
    return database
        .sql(
            """
            select count(distinct transaction_id) from audit_entry
             where trial_id = ? and source = 'import' and record_type = 'immune_result'
            """)
        .param(trial)
        .query(Long.class)
        .single();
  }

  @Requirement({"IMMUNE-03", "TRAIL-04"})
  @Test
  void importsWhatIsReadyAndLetsTheRestWait() {
    UUID upload = checked();
    UploadSheet sheet = scenario.sheet(trial, upload);
    assertThat(sheet.sum().sentence())
        .isEqualTo("3 tubes: 1 ready · 1 to resolve · 1 control · 0 already imported");
    assertThat(sheet.sum().of(RowState.SUMMARY)).isEqualTo(2);
    assertThat(sheet.undecided()).isEqualTo(2);
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> importReady(upload, 1))
        .withMessageContaining("neither mapped nor ignored");
    scenario.mapColumns(trial, upload);
    importReady(upload, 1);
    assertThat(scenario.sheet(trial, upload).upload().state())
        .isEqualTo(UploadState.PARTLY_IMPORTED);
    assertThat(read()).isEmpty();
    assertThat(transactionsOfImports()).as("one import, one transaction").isEqualTo(1);

    UploadedRow wrong = scenario.rows(trial, upload, RowState.TO_RESOLVE).getFirst();
    assertThat(wrong.reasonCode()).isEqualTo("NO_SAMPLE");
    RowSheet open = scenario.asLaboratory(() -> uploads.row(trial, upload, wrong.id()));
    assertThat(open.nearest()).extracting(ExpectedSample::code).contains(second.code());
    assertThat(open.nearest()).extracting(ExpectedSample::code).doesNotContain(first.code());
    UploadedRow now = say(upload, wrong, Said.Kind.ASSIGNED, second.code(), "IMMUNO");
    assertThat(now.state()).isEqualTo(RowState.READY);
    assertThat(now.name()).isEqualTo("S-WRONG.fcs");
    assertThat(now.warning()).contains("Only 12 events");
    importReady(upload, 1);
    assertThat(scenario.sheet(trial, upload).upload().state()).isEqualTo(UploadState.IMPORTED);
    assertThat(transactionsOfImports()).isEqualTo(2);
    assertThat(scenario.sheet(trial, upload).sum().of(RowState.IMPORTED)).isEqualTo(2);

    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> scenario.asLaboratory(() -> imports.release(trial, upload)));
    assertThat(people.doing(samples.second(), () -> imports.release(trial, upload))).isEqualTo(2);
    assertThat(read()).containsExactlyInAnyOrder("12.5", "30.1");
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> withdraw(upload))
        .withMessageContaining("released");
  }

  private UUID withdraw(UUID upload) {
    return scenario.asLaboratory(
        () -> {
          imports.withdraw(trial, upload, "Wrong batch");
          return upload;
        });
  }

  @Requirement("IMMUNE-03")
  @Test
  void withdrawsAnImportAsOneStepAndTakesTheFileAgain() {
    UUID upload = checked();
    scenario.mapColumns(trial, upload);
    importReady(upload, 1);
    UUID again = checked();
    assertThat(scenario.sheet(trial, again).files().getFirst().kind())
        .isEqualTo(FileKind.DUPLICATE);
    assertThat(scenario.rows(trial, again)).isEmpty();
    withdraw(upload);
    assertThat(scenario.sheet(trial, upload).upload().state()).isEqualTo(UploadState.WITHDRAWN);
    assertThat(scenario.rows(trial, upload, RowState.WITHDRAWN)).hasSize(1);
    UUID third = checked();
    assertThat(scenario.sheet(trial, third).undecided()).isZero();
    assertThat(scenario.rows(trial, third, RowState.READY)).hasSize(1);
  }

  @Requirement("IMMUNE-03")
  @Test
  void correctsAReleasedResultByANewVersion() {
    UUID upload = checked();
    scenario.mapColumns(trial, upload);
    importReady(upload, 1);
    people.doing(samples.second(), () -> imports.release(trial, upload));
    UUID corrected =
        scenario.upload(trial, laboratory, UploadScenario.flowJo(first.code() + ",15.5,480,"));
    UploadedRow row = scenario.rows(trial, corrected, RowState.TO_RESOLVE).getFirst();
    assertThat(row.reasonCode()).isEqualTo("RESULTED");
    assertThat(say(corrected, row, Said.Kind.CORRECTS, first.code(), "IMMUNO").state())
        .isEqualTo(RowState.READY);
    assertThat(scenario.asLaboratory(() -> uploads.changes(trial, corrected)))
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.before()).isEqualTo("12.5 %");
              assertThat(change.after()).isEqualTo("15.5 %");
            });
    assertThat(people.doing(Role.MONITOR, () -> uploads.changes(trial, corrected))).hasSize(1);
    importReady(corrected, 1);
    assertThat(read()).isEmpty();
    people.doing(samples.second(), () -> imports.release(trial, corrected));
    assertThat(read()).containsExactly("15.5");
  }

  @Test
  void todaySaysWhatWaitsAndForWhom() {
    UUID upload = checked();
    scenario.mapColumns(trial, upload);
    assertThat(waiting(upload, samples.second())).containsExactly("Resolve 1 tube");
    importReady(upload, 1);
    assertThat(waiting(upload, samples.second()))
        .containsExactlyInAnyOrder("Resolve 1 tube", "Release results of 1 tube");
    assertThat(waiting(upload, people.person(Role.LABORATORY))).containsExactly("Resolve 1 tube");
    people.doing(samples.second(), () -> imports.release(trial, upload));
    assertThat(waiting(upload, samples.second())).containsExactly("Resolve 1 tube");
  }

  private List<String> waiting(UUID upload, SignedInPerson person) {
    return people.doing(person, () -> today.of(tasks, List.of(trial))).stream()
        .filter(item -> item.link().contains(upload.toString()))
        .map(item -> item.what().replaceAll(" of FLOW.*", ""))
        .toList();
  }

  @Test
  void lettingACorrectionGoBringsTheEarlierValueBack() {
    UUID upload = checked();
    scenario.mapColumns(trial, upload);
    importReady(upload, 1);
    people.doing(samples.second(), () -> imports.release(trial, upload));
    UUID corrected =
        scenario.upload(trial, laboratory, UploadScenario.flowJo(first.code() + ",15.5,480,"));
    UploadedRow row = scenario.rows(trial, corrected, RowState.TO_RESOLVE).getFirst();
    say(corrected, row, Said.Kind.CORRECTS, first.code(), "IMMUNO");
    importReady(corrected, 1);
    assertThat(read()).isEmpty();
    Upload imported = scenario.sheet(trial, corrected).upload();
    assertThat(scenario.asLaboratory(() -> uploads.standingAgain(imported)))
        .singleElement()
        .satisfies(
            again -> {
              assertThat(again.sample()).isEqualTo(first.code());
              assertThat(again.corrected()).isEqualTo("15.5 %");
              assertThat(again.again()).isEqualTo("12.5 %");
              assertThat(again.state()).isEqualTo("released");
            });
    withdraw(corrected);
    assertThat(read()).containsExactly("12.5");
    assertThat(scenario.asLaboratory(() -> uploads.standingAgain(imported))).isEmpty();
    UUID later =
        scenario.upload(trial, laboratory, UploadScenario.flowJo(first.code() + ",16,480,"));
    assertThat(scenario.rows(trial, later, RowState.TO_RESOLVE).getFirst().reasonCode())
        .isEqualTo("RESULTED");
  }

  @Test
  void refusesColumnsThatCannotBeWhatIsSaid() {
    UUID upload = checked();
    for (ColumnChoice wrong :
        List.of(
            new ColumnChoice(2, "NK_ABS", false),
            new ColumnChoice(1, "NK_CD56_MFI", false),
            new ColumnChoice(1, "NOTHING", false))) {
      assertThatExceptionOfType(Refused.class)
          .isThrownBy(
              () ->
                  scenario.asLaboratory(
                      () -> {
                        resolving.map(trial, upload, List.of(wrong));
                        return upload;
                      }));
    }
  }

  @Test
  void readsOtherTablesOnceTheirColumnOfNamesIsKnown() {
    Named table =
        Named.of(
            "tbnk.csv",
            "Sample;NK abs;NK HLA-DR %;Remark",
            first.code() + ";<5;12;fine",
            second.code() + ";1,5;n/a;");
    UUID upload = scenario.upload(trial, laboratory, table);
    UploadedFile file = scenario.sheet(trial, upload).unknownTables().getFirst();
    assertThat(scenario.asLaboratory(() -> uploads.headers(trial, upload, file)))
        .containsExactly("Sample", "NK abs", "NK HLA-DR %", "Remark");
    scenario.asLaboratory(
        () -> {
          resolving.key(trial, upload, file.id(), "Sample");
          return upload;
        });
    UploadSheet sheet = scenario.sheet(trial, upload);
    assertThat(sheet.unknownTables()).isEmpty();
    assertThat(sheet.undecided()).isEqualTo(3);
    assertThat(sheet.refused()).isPositive();
    assertThat(
            scenario
                .asLaboratory(() -> uploads.refusals(trial, upload, PageRequest.of(0, 50)))
                .getContent())
        .filteredOn(cell -> cell.typed().equals("1,5"))
        .singleElement()
        .satisfies(
            cell -> {
              assertThat(cell.line()).isEqualTo(3);
              assertThat(cell.column()).isEqualTo(2);
            });
    scenario.asLaboratory(
        () -> {
          resolving.map(
              trial,
              upload,
              List.of(
                  new ColumnChoice(1, "NK_ABS", false),
                  new ColumnChoice(2, "NK_HLADR_PCT", false),
                  new ColumnChoice(3, "", true)));
          return upload;
        });
    UUID next =
        scenario.upload(
            trial, laboratory, Named.of("two.csv", "Sample;NK abs;NK HLA-DR %;Remark", "x;1;2;"));
    assertThat(scenario.sheet(trial, next).undecided()).isZero();
    importReady(upload, 1);
    people.doing(samples.second(), () -> imports.release(trial, upload));
    assertThat(read()).containsExactly("12");
    assertThat(people.doing(Role.MONITOR, () -> released.ofTrial(trial, Set.of("NK_ABS"))))
        .filteredOn(one -> one.patientId().equals(patient.id()))
        .extracting(ReleasedResult::printedValue)
        .containsExactly("< 5");
  }

  @Test
  void putsAPatientTubeBackAndKeepsOtherWords() {
    UUID upload = checked();
    UploadedRow control = scenario.rows(trial, upload, RowState.CONTROL).getFirst();
    assertThat(say(upload, control, Said.Kind.PATIENT_TUBE, "", "").state())
        .isEqualTo(RowState.TO_RESOLVE);
    assertThat(say(upload, control, Said.Kind.LEFT_OUT, "", "").state())
        .isEqualTo(RowState.LEFT_OUT);
    scenario.asLaboratory(
        () -> {
          resolving.patterns(trial, upload, "S-WRONG", "Mean");
          return upload;
        });
    assertThat(scenario.rows(trial, upload, RowState.CONTROL))
        .extracting(UploadedRow::name)
        .containsExactly("S-WRONG.fcs");
    assertThat(scenario.rows(trial, upload, RowState.TO_RESOLVE))
        .extracting(UploadedRow::name)
        .containsExactly("SD");
    scenario.asLaboratory(
        () -> {
          imports.cancel(trial, upload, "Not needed");
          return upload;
        });
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> say(upload, control, Said.Kind.PATIENT_TUBE, "", ""));
  }

  @Requirement("IMMUNE-02")
  @Test
  void aRowWhoseCellsCouldNotBeReadIsNoControl() {
    UUID upload =
        scenario.upload(
            trial,
            laboratory,
            UploadScenario.flowJo("S-WRONG.fcs,n/a,n/a,", "S-WORSE.fcs,x,y,", "Tube 9.fcs,,,"));
    assertThat(scenario.rows(trial, upload, RowState.TO_RESOLVE))
        .extracting(UploadedRow::name)
        .containsExactlyInAnyOrder("S-WRONG.fcs", "S-WORSE.fcs");
    assertThat(scenario.rows(trial, upload, RowState.CONTROL))
        .extracting(UploadedRow::name)
        .containsExactly("Tube 9.fcs");
  }

  @Test
  void whoImportedAPartReleasesTheSamplesOfTheOther() {
    samples.step(first, StepKind.ANALYSED, 60, null);
    samples.step(second, StepKind.ANALYSED, 60, null);
    UUID upload = checked();
    scenario.mapColumns(trial, upload);
    importReady(upload, 1);
    UploadedRow wrong = scenario.rows(trial, upload, RowState.TO_RESOLVE).getFirst();
    say(upload, wrong, Said.Kind.ASSIGNED, second.code(), "IMMUNO");
    importReady(samples.second(), upload, 1);
    assertThat(toRelease(people.person(Role.LABORATORY))).containsExactly(second.code());
    assertThat(toRelease(samples.second())).containsExactly(first.code());
  }

  /** Samples of this test that Today asks a person to release. */
  private List<String> toRelease(SignedInPerson person) {
    return people.doing(person, () -> today.of(sampleTasks, List.of(trial))).stream()
        .filter(item -> item.what().startsWith("Release results"))
        .map(item -> item.link().substring(item.link().lastIndexOf('/') + 1))
        .filter(code -> code.equals(first.code()) || code.equals(second.code()))
        .toList();
  }

  @Test
  void anotherBatchIsAChange() {
    UUID upload = checked();
    scenario.mapColumns(trial, upload);
    importReady(upload, 1);
    people.doing(samples.second(), () -> imports.release(trial, upload));
    UUID corrected =
        scenario.upload(
            "42", trial, laboratory, UploadScenario.flowJo(first.code() + ",12.5,481,"));
    UploadedRow row = scenario.rows(trial, corrected, RowState.TO_RESOLVE).getFirst();
    say(corrected, row, Said.Kind.CORRECTS, first.code(), "IMMUNO");
    assertThat(scenario.asLaboratory(() -> uploads.changes(trial, corrected)))
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.before()).isEqualTo("12.5 % (Canto 2, 41, NK 3)");
              assertThat(change.after()).isEqualTo("12.5 % (Canto 2, 42, NK 3)");
            });
    importReady(corrected, 1);
    assertThat(read()).isEmpty();
  }
}
