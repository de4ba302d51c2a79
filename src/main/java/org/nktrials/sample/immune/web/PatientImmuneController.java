package org.nktrials.sample.immune.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nktrials.charts.CoursePicture;
import org.nktrials.document.CsvTable;
import org.nktrials.patient.PatientFrame;
import org.nktrials.patient.PatientHead;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.ProtocolSettings.ImmunePanel;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.rules.immune.ImmuneParameter;
import org.nktrials.sample.immune.ImmuneCourses;
import org.nktrials.sample.immune.ParameterCourses;
import org.nktrials.sample.immune.SubjectCourse;
import org.nktrials.sample.immune.TrialImmune;
import org.nktrials.sample.immune.web.Levels.Level;
import org.nktrials.sample.immune.web.Rows.ChangeRow;
import org.nktrials.sample.immune.web.Rows.CourseRow;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Immune parameters of a patient, with the others of the same dose level in grey. */
@Controller
class PatientImmuneController {

  private final ImmuneCourses courses;
  private final Patients patients;
  private final PatientFrame frame;
  private final ProtocolService protocols;

  PatientImmuneController(
      ImmuneCourses courses, Patients patients, PatientFrame frame, ProtocolService protocols) {
    this.courses = courses;
    this.patients = patients;
    this.frame = frame;
    this.protocols = protocols;
  }

  /**
   * One parameter of the patient.
   *
   * @param picture null when the patient has no released value of it
   * @param others patients of the same level that are drawn in grey
   */
  record Own(
      ImmuneParameter parameter,
      boolean logarithmic,
      @Nullable CoursePicture picture,
      int group,
      String level,
      int others,
      List<CourseRow> rows,
      List<ChangeRow> changes) {}

  @GetMapping("/patients/{patient}/immune")
  String show(@PathVariable("patient") String code, Choice choice, Model model) {
    PatientSummary patient = patients.patient(code);
    PatientHead head = frame.of(patient);
    ImmunePanel panel = panel(patient);
    TrialImmune immune = courses.besides(patient, choice.codes(panel));
    model.addAttribute("head", head);
    model.addAttribute("trial", head.trial());
    model.addAttribute("patient", patient);
    model.addAttribute("immune", immune);
    model.addAttribute(
        "figures", immune.parameters().stream().map(one -> own(immune, one, patient)).toList());
    model.addAttribute("chosen", choice.codes(panel));
    model.addAttribute("unknown", choice.unknown(panel));
    model.addAttribute("groups", Choice.groups(panel));
    model.addAttribute("presets", Choice.presets(panel));
    model.addAttribute("most", ImmuneCourses.MOST_PARAMETERS);
    return "sample/patient-immune";
  }

  /** The patient's released values of the chosen parameters. */
  @GetMapping("/patients/{patient}/immune.csv")
  ResponseEntity<byte[]> file(@PathVariable("patient") String code, Choice choice) {
    PatientSummary patient = patients.patient(code);
    TrialImmune immune = courses.besides(patient, choice.codes(panel(patient)));
    TrialSummary trial = immune.trial();
    CsvTable table = ImmuneFile.courseTable();
    immune.parameters().stream()
        .flatMap(parameter -> of(parameter, patient).stream())
        .forEach(
            course ->
                course
                    .results()
                    .forEach(one -> ImmuneFile.row(table, trial, immune.protocol(), course, one)));
    return table.download(patient.code() + (trial.synthetic() ? "-synthetic" : "") + "-immune.csv");
  }

  private ImmunePanel panel(PatientSummary patient) {
    return courses.panel(
        patient.trialId(), protocols.version(patient.protocolVersionId()).definition());
  }

  private static Optional<SubjectCourse> of(ParameterCourses parameter, PatientSummary patient) {
    return parameter.courses().stream()
        .filter(one -> one.code().equals(patient.code()))
        .findFirst();
  }

  private static Own own(TrialImmune immune, ParameterCourses found, PatientSummary patient) {
    var statistic = found.parameter().statistic();
    List<SubjectCourse> mine = of(found, patient).stream().toList();
    Level level =
        Levels.of(immune.protocol(), found.courses()).stream()
            .filter(one -> one.courses().containsAll(mine))
            .findFirst()
            .orElse(new Level(0, "no level", "–", List.of()));
    Drawing drawing = new Drawing(immune.protocol(), statistic, level.courses());
    List<String> visits = Rows.visits(immune.protocol(), mine);
    return new Own(
        found.parameter(),
        Drawing.logarithmic(statistic),
        mine.isEmpty() ? null : drawing.courses(level, patient.code()),
        level.group(),
        level.label(),
        Math.max(0, level.courses().size() - 1),
        Rows.courses(immune.protocol(), mine, visits),
        Rows.changes(immune.protocol(), statistic, mine));
  }
}
