package org.nktrials.examination.web;

import jakarta.validation.Valid;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Permission;
import org.nktrials.document.CsvTable;
import org.nktrials.examination.Examinations;
import org.nktrials.examination.ItemGroup;
import org.nktrials.examination.Measurement;
import org.nktrials.examination.RecordedMeasurements;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.shared.FormProblems;
import org.nktrials.shared.Refused;
import org.springframework.data.domain.Pageable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The examinations of a patient by day, and the forms to enter them. */
@Controller
@RequestMapping("/patients/{patient}/examinations")
class ExaminationsController {

  private static final int COLUMNS = 4;
  private static final int MOST_COLUMNS = 12;

  private final Examinations examinations;
  private final Patients patients;
  private final ExaminationsPage page;

  ExaminationsController(Examinations examinations, Patients patients, ExaminationsPage page) {
    this.examinations = examinations;
    this.patients = patients;
    this.page = page;
  }

  @GetMapping
  String show(
      @PathVariable("patient") String code,
      @RequestParam(required = false) @Nullable String day,
      Pageable asked,
      Model model) {
    return page.days(
        patients.patient(code), Typed.date(day), Math.min(asked.getPageNumber(), 10_000), model);
  }

  @GetMapping("/csv")
  ResponseEntity<byte[]> csv(@PathVariable("patient") String code) {
    PatientSummary patient = patients.patient(code);
    CsvTable table =
        new CsvTable(
            "patient",
            "date",
            "measured at",
            "test",
            "value",
            "unit",
            "not done because",
            "unusual and confirmed",
            "entered at",
            "cancelled at");
    for (Measurement one : examinations.of(patient.id())) {
      table.row(
          patient.code(),
          one.measuredOn(),
          one.measuredAt(),
          one.item().label(),
          one.value() == null && one.done() ? one.words() : one.value(),
          one.item().unit(),
          one.notDone(),
          one.confirmed() ? "yes" : "no",
          one.enteredAt(),
          one.cancelledAt());
    }
    return table.download(patient.code() + "-examinations.csv");
  }

  @GetMapping("/new")
  String form(
      @PathVariable("patient") String code,
      @RequestParam(required = false) @Nullable String group,
      @RequestParam(required = false) @Nullable String date,
      @RequestParam(required = false) @Nullable String times,
      Model model) {
    PatientSummary patient = patients.patient(code, Permission.RECORD_EXAMINATION);
    ItemGroup chosen = ExaminationsPage.group(group);
    LocalDate day = Typed.date(date);
    return page.entry(
        patient,
        chosen,
        MeasurementsForm.empty(
            chosen, day == null ? page.today(patient) : day, columns(chosen, times)),
        model);
  }

  private static int columns(ItemGroup group, @Nullable String times) {
    if (group != ItemGroup.VITALS) {
      return 1;
    }
    return times != null && times.matches("[1-9][0-9]?")
        ? Math.min(Integer.parseInt(times), MOST_COLUMNS)
        : COLUMNS;
  }

  @PostMapping
  ModelAndView record(
      @PathVariable("patient") String code,
      @Valid @ModelAttribute("form") MeasurementsForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next) {
    PatientSummary patient = patients.patient(code, Permission.RECORD_EXAMINATION);
    form.check(problems);
    if (!problems.hasErrors()) {
      try {
        RecordedMeasurements recorded = examinations.record(form.toCommand(patient.code()));
        next.addFlashAttribute(
            "done", "Saved %d values.".formatted(recorded.measurements().size()));
        next.addFlashAttribute("prompts", recorded.prompts());
        return new ModelAndView("redirect:/patients/{patient}/examinations");
      } catch (Refused refused) {
        FormProblems.onto(problems, refused);
      }
    }
    ItemGroup group = form.group() == null ? ItemGroup.VITALS : form.group();
    return new ModelAndView(
        page.entry(patient, group, form, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
  }
}
