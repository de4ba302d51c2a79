package org.nktrials.outcome.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.nktrials.access.Permission;
import org.nktrials.document.CsvTable;
import org.nktrials.outcome.followup.FollowUpEvent;
import org.nktrials.outcome.followup.Outcomes;
import org.nktrials.outcome.followup.PatientOutcome;
import org.nktrials.outcome.response.ResponseWords;
import org.nktrials.outcome.response.TumourFile.JudgedVisit;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.shared.FormProblems;
import org.nktrials.shared.Refused;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Response, progression and survival of a patient. */
@Controller
@RequestMapping("/patients/{patient}/outcome")
class OutcomeController {

  private final Patients patients;
  private final Outcomes outcomes;
  private final OutcomeCancelling cancelling;
  private final OutcomePage page;

  OutcomeController(
      Patients patients, Outcomes outcomes, OutcomeCancelling cancelling, OutcomePage page) {
    this.patients = patients;
    this.outcomes = outcomes;
    this.cancelling = cancelling;
    this.page = page;
  }

  @GetMapping
  String show(@PathVariable("patient") String code, Model model) {
    return shown(patients.patient(code), model);
  }

  @GetMapping("/csv")
  ResponseEntity<byte[]> csv(@PathVariable("patient") String code) {
    PatientOutcome outcome = outcomes.of(patients.patient(code));
    CsvTable table = new CsvTable("what", "date", "value", "reason");
    for (JudgedVisit one : outcome.responses().tumours().judged()) {
      table.row(
          "tumour assessment",
          one.visit().on(),
          ResponseWords.of(one.standing()),
          one.visit().reason());
    }
    outcome
        .responses()
        .marrows()
        .judged()
        .forEach(
            one ->
                table.row(
                    "marrow assessment",
                    one.visit().on(),
                    one.standing().words(),
                    one.visit().reason()));
    outcome.events().stream()
        .filter(FollowUpEvent::counts)
        .forEach(one -> table.row(one.kind().label(), one.on(), "", one.note()));
    return table.download(outcome.patient().code() + "-outcome.csv");
  }

  /** One of four kinds of records; each stays readable. */
  @PostMapping("/{part}/{record}/cancel")
  String cancel(
      @PathVariable("patient") String code,
      @PathVariable String part,
      @PathVariable UUID record,
      @ModelAttribute("cancel") CancelForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next,
      HttpServletResponse response) {
    PatientSummary patient = patients.patient(code, Permission.RECORD_OUTCOME);
    if (!problems.hasErrors()) {
      try {
        cancelling.cancel(part, patient.code(), record, form.version(), form.reason());
        next.addFlashAttribute("done", "Cancelled; it stays readable.");
        return "redirect:/patients/{patient}/outcome";
      } catch (Refused refused) {
        FormProblems.onto(problems, refused);
      }
    }
    model.addAttribute("refused", record);
    response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    return shown(patient, model);
  }

  private String shown(PatientSummary patient, Model model) {
    page.into(patient, model);
    if (!model.containsAttribute("cancel")) {
      model.addAttribute("cancel", CancelForm.EMPTY);
    }
    return "outcome/patient";
  }
}
