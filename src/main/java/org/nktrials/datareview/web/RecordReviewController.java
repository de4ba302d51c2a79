package org.nktrials.datareview.web;

import jakarta.validation.Valid;
import java.util.UUID;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.datareview.ReviewSheet;
import org.nktrials.datareview.ReviewedKind;
import org.nktrials.datareview.VerificationList;
import org.nktrials.datareview.Verifications;
import org.nktrials.patient.PatientFrame;
import org.nktrials.patient.PatientHead;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.shared.FormProblems;
import org.nktrials.shared.NotFound;
import org.nktrials.shared.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A record field by field: its queries, its verification, and the form of monitors. */
@Controller
@RequestMapping("/patients/{patient}/records/{kind}/{record}")
class RecordReviewController {

  private final Verifications verifications;
  private final VerificationList list;
  private final Patients patients;
  private final PatientFrame frame;
  private final Authority authority;

  RecordReviewController(
      Verifications verifications,
      VerificationList list,
      Patients patients,
      PatientFrame frame,
      Authority authority) {
    this.verifications = verifications;
    this.list = list;
    this.patients = patients;
    this.frame = frame;
    this.authority = authority;
  }

  @GetMapping
  String show(
      @PathVariable("patient") String code,
      @PathVariable String kind,
      @PathVariable("record") UUID id,
      Model model) {
    model.addAttribute("verify", VerifyForm.empty());
    return draw(patients.patient(code), kind(kind), id, model);
  }

  @PostMapping
  ModelAndView verify(
      @PathVariable("patient") String code,
      @PathVariable String kind,
      @PathVariable("record") UUID id,
      @Valid @ModelAttribute("verify") VerifyForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next) {
    PatientSummary patient = patients.patient(code, Permission.VERIFY_SOURCE);
    if (!problems.hasErrors()) {
      try {
        verifications.verify(form.toCommand(patient.code(), kind(kind), id));
        next.addFlashAttribute("done", "Verified as in the source.");
        return new ModelAndView(
            "redirect:/patients/" + patient.code() + "/records/" + kind + "/" + id);
      } catch (Refused refused) {
        FormProblems.onto(problems, refused);
      }
    }
    return new ModelAndView(
        draw(patient, kind(kind), id, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private String draw(PatientSummary patient, ReviewedKind kind, UUID id, Model model) {
    PatientHead head = frame.of(patient);
    model.addAttribute("head", head);
    model.addAttribute("trial", head.trial());
    model.addAttribute("patient", patient);
    ReviewSheet sheet = verifications.sheet(patient.code(), kind, id);
    model.addAttribute("sheet", sheet);
    model.addAttribute("takenBack", verifications.takenBack(sheet));
    model.addAttribute("progress", list.of(patient));
    model.addAttribute(
        "mayVerify",
        authority.may(Permission.VERIFY_SOURCE, patient.trialId(), patient.site().id()));
    return "datareview/record";
  }

  private static ReviewedKind kind(String table) {
    return ReviewedKind.of(table).orElseThrow(() -> new NotFound("record"));
  }
}
