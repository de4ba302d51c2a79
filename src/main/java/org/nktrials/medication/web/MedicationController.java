package org.nktrials.medication.web;

import jakarta.validation.Valid;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Permission;
import org.nktrials.document.CsvTable;
import org.nktrials.medication.ConcomitantMedication;
import org.nktrials.medication.ConcomitantMedications;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
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

/** Medication and history of a patient. */
@Controller
@RequestMapping("/patients/{patient}/medication")
class MedicationController {

  private static final String BACK = "redirect:/patients/{patient}/medication";

  private final ConcomitantMedications medications;
  private final Entries entries;
  private final Patients patients;
  private final MedicationPage page;

  MedicationController(
      ConcomitantMedications medications, Entries entries, Patients patients, MedicationPage page) {
    this.medications = medications;
    this.entries = entries;
    this.patients = patients;
    this.page = page;
  }

  @GetMapping
  String show(@PathVariable("patient") String code, Model model) {
    return page.show(patients.patient(code), model);
  }

  @GetMapping("/csv")
  ResponseEntity<byte[]> csv(@PathVariable("patient") String code) {
    PatientSummary patient = patients.patient(code);
    CsvTable table =
        new CsvTable(
            "patient",
            "drug",
            "dose",
            "route",
            "indication",
            "start",
            "end",
            "ongoing",
            "prohibited class",
            "entered at",
            "cancelled at");
    for (ConcomitantMedication one : medications.of(patient.id())) {
      table.row(
          patient.code(),
          one.entry().drug(),
          one.entry().dose(),
          one.entry().route(),
          one.entry().indication(),
          one.entry().period().start(),
          one.entry().period().end(),
          one.entry().period().ongoing() ? "yes" : "no",
          one.prohibitedClass(),
          one.stored().enteredAt(),
          one.stored().cancelledAt());
    }
    return table.download(patient.code() + "-medication.csv");
  }

  @GetMapping("/new")
  String form(
      @PathVariable("patient") String code,
      @RequestParam(required = false) @Nullable String kind,
      Model model) {
    PatientSummary patient = patients.patient(code, Permission.RECORD_MEDICATION);
    EntryKind chosen = EntryKind.named(kind);
    return page.form(patient, chosen, null, EntryForm.empty(chosen), model);
  }

  @PostMapping
  ModelAndView record(
      @PathVariable("patient") String code,
      @Valid @ModelAttribute("form") EntryForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next) {
    PatientSummary patient = patients.patient(code, Permission.RECORD_MEDICATION);
    EntryKind kind = form.kind() == null ? EntryKind.MEDICATION : form.kind();
    form.check(kind, problems);
    if (!problems.hasErrors()) {
      try {
        next.addFlashAttribute("done", entries.record(patient, kind, form));
        return new ModelAndView(BACK);
      } catch (Refused refused) {
        FormProblems.onto(problems, refused);
      }
    }
    return again(patient, kind, null, form, model);
  }

  @GetMapping("/{entry}")
  String stored(@PathVariable("patient") String code, @PathVariable UUID entry, Model model) {
    PatientSummary patient = patients.patient(code, Permission.RECORD_MEDICATION);
    EntryForm form = entries.stored(patient, entry);
    return page.form(patient, Objects.requireNonNull(form.kind()), entry, form, model);
  }

  @PostMapping("/{entry}")
  ModelAndView correct(
      @PathVariable("patient") String code,
      @PathVariable UUID entry,
      @Valid @ModelAttribute("form") EntryForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next) {
    PatientSummary patient = patients.patient(code, Permission.RECORD_MEDICATION);
    EntryKind kind = kindOf(patient, entry);
    form.check(kind, problems);
    if (!problems.hasErrors()) {
      try {
        next.addFlashAttribute("done", entries.correct(patient, entry, kind, form));
        return new ModelAndView(BACK);
      } catch (Refused refused) {
        FormProblems.onto(problems, refused);
      }
    }
    return again(patient, kind, entry, form, model);
  }

  @PostMapping("/{entry}/cancel")
  ModelAndView cancel(
      @PathVariable("patient") String code,
      @PathVariable UUID entry,
      @Valid @ModelAttribute("form") EntryForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next) {
    PatientSummary patient = patients.patient(code, Permission.RECORD_MEDICATION);
    EntryKind kind = kindOf(patient, entry);
    if (!problems.hasFieldErrors("reason")) {
      try {
        entries.cancel(patient, entry, kind, form);
        next.addFlashAttribute("done", "The entry is cancelled; it stays readable.");
        return new ModelAndView(BACK);
      } catch (Refused refused) {
        FormProblems.onto(problems, refused);
      }
    }
    return again(patient, kind, entry, form, model);
  }

  /** What is stored decides, not what the form says of itself. */
  private EntryKind kindOf(PatientSummary patient, UUID entry) {
    return Objects.requireNonNull(entries.stored(patient, entry).kind());
  }

  private ModelAndView again(
      PatientSummary patient, EntryKind kind, @Nullable UUID id, EntryForm form, Model model) {
    return new ModelAndView(
        page.form(patient, kind, id, form, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
  }
}
