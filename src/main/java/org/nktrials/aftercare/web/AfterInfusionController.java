package org.nktrials.aftercare.web;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Permission;
import org.nktrials.aftercare.CytopeniaVerdicts;
import org.nktrials.aftercare.DailySupport;
import org.nktrials.document.CsvTable;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.rules.recovery.DaySupport.Given;
import org.nktrials.shared.FormProblems;
import org.nktrials.shared.Refused;
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

/** What happened after an infusion: recovery, daily support, the verdict on cytopenia. */
@Controller
@RequestMapping("/patients/{patient}/after-infusion")
class AfterInfusionController {

  private static final String BACK = "redirect:/patients/{patient}/after-infusion";

  private final Patients patients;
  private final DailySupport support;
  private final CytopeniaVerdicts verdicts;
  private final AfterInfusionPage page;

  AfterInfusionController(
      Patients patients, DailySupport support, CytopeniaVerdicts verdicts, AfterInfusionPage page) {
    this.patients = patients;
    this.support = support;
    this.verdicts = verdicts;
    this.page = page;
  }

  @GetMapping
  String show(@PathVariable("patient") String code, Model model) {
    return page.show(patients.patient(code), model);
  }

  /** The daily table as a file. */
  @GetMapping("/csv")
  ResponseEntity<byte[]> csv(@PathVariable("patient") String code, Model model) {
    page.show(patients.patient(code), model);
    CsvTable table =
        new CsvTable(
            "date",
            "study day",
            "neutrophils 10*9/L",
            "platelets 10*9/L",
            "haemoglobin g/L",
            "platelets given",
            "red cells given",
            "G-CSF",
            "temperature Cel");
    if (model.getAttribute("days") instanceof List<?> days) {
      days.stream()
          .filter(DayRow.class::isInstance)
          .map(DayRow.class::cast)
          .toList()
          .reversed()
          .forEach(
              row ->
                  table.row(
                      row.on(),
                      row.day(),
                      row.neutrophils(),
                      row.platelets(),
                      row.haemoglobin(),
                      row.plateletsGiven(),
                      row.redCellsGiven(),
                      row.growthFactorGiven(),
                      row.temperature()));
    }
    return table.download(code + "-after-infusion.csv");
  }

  @GetMapping("/day")
  String day(
      @PathVariable("patient") String code,
      @RequestParam(required = false) @Nullable String date,
      Model model) {
    PatientSummary patient = patients.patient(code, Permission.RECORD_EXAMINATION);
    LocalDate typed = Typed.date(date);
    LocalDate day = typed == null ? page.today(patient) : typed;
    return entry(patient, DayForm.of(day, support.on(patient.id(), day).orElse(null)), model);
  }

  @PostMapping("/day")
  ModelAndView record(
      @PathVariable("patient") String code,
      @Valid @ModelAttribute("form") DayForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next) {
    PatientSummary patient = patients.patient(code, Permission.RECORD_EXAMINATION);
    form.check(problems);
    if (!problems.hasErrors()) {
      try {
        support.record(form.toCommand(patient.code()));
        next.addFlashAttribute("done", "Saved the day " + form.date() + ".");
        return new ModelAndView(BACK);
      } catch (Refused refused) {
        FormProblems.onto(problems, refused);
      }
    }
    return new ModelAndView(
        entry(patient, form, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private String entry(PatientSummary patient, DayForm form, Model model) {
    page.frame(patient, model);
    Map<String, String> words = new LinkedHashMap<>();
    for (Given given : Given.values()) {
      words.put(given.name(), given.label());
    }
    model.addAttribute("givens", words);
    model.addAttribute("stored", form.version() != null);
    if (!model.containsAttribute("form")) {
      model.addAttribute("form", form);
    }
    return "aftercare/day";
  }

  @PostMapping("/cytopenia")
  ModelAndView sign(
      @PathVariable("patient") String code,
      @Valid @ModelAttribute("cytopenia") CytopeniaForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next) {
    PatientSummary patient = patients.patient(code, Permission.SIGN_VERDICT);
    form.check(problems);
    if (!problems.hasErrors()) {
      try {
        verdicts.sign(form.toCommand(patient.code()));
        next.addFlashAttribute("done", "Signed the verdict on cytopenia.");
        return new ModelAndView(BACK);
      } catch (Refused refused) {
        FormProblems.onto(problems, refused);
      }
    }
    return new ModelAndView(
        page.show(patient, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
  }
}
