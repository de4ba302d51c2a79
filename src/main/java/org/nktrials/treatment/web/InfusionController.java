package org.nktrials.treatment.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Optional;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.donor.product.NkProduct;
import org.nktrials.donor.product.ProductInfusions;
import org.nktrials.patient.PatientHead;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.shared.FormProblems;
import org.nktrials.shared.NotFound;
import org.nktrials.shared.Refused;
import org.nktrials.treatment.Infusions;
import org.nktrials.treatment.RecordedDose;
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

/** The infusion at the bedside: what the guard says, the codes, two people. */
@Controller
@RequestMapping("/patients/{patient}/infusion")
class InfusionController {

  private final Infusions infusions;
  private final ProductInfusions products;
  private final Patients patients;
  private final TreatmentFrame frame;
  private final Authority authority;
  private final Clock clock;

  InfusionController(
      Infusions infusions,
      ProductInfusions products,
      Patients patients,
      TreatmentFrame frame,
      Authority authority,
      Clock clock) {
    this.infusions = infusions;
    this.products = products;
    this.patients = patients;
    this.frame = frame;
    this.authority = authority;
    this.clock = clock;
  }

  @GetMapping
  String show(@PathVariable("patient") String code, Model model) {
    return draw(patients.patient(code), model);
  }

  @PostMapping
  ModelAndView give(
      @PathVariable("patient") String code,
      @Valid @ModelAttribute("form") InfusionForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes flash) {
    PatientSummary patient = patients.patient(code, Permission.RECORD_DOSE);
    if (!problems.hasErrors()) {
      try {
        RecordedDose given = infusions.give(form.toCommand(patient.code()));
        flash.addFlashAttribute(
            "done",
            "The infusion is recorded: %s %s."
                .formatted(given.dose().amount().toPlainString(), given.dose().unit()));
        flash.addFlashAttribute("raised", given.deviations());
        return new ModelAndView("redirect:/patients/" + patient.code() + "/doses");
      } catch (Refused refused) {
        FormProblems.onto(problems, refused);
      }
    }
    return TreatmentFrame.unprocessable(draw(patient, model), model);
  }

  private String draw(PatientSummary patient, Model model) {
    PatientHead head = frame.fill(patient, model);
    Optional<NkProduct> product = products.next(patient);
    model.addAttribute(
        "guard",
        GuardAnswer.of(
            "Infusion",
            infusions.ask(patient).orElseThrow(() -> new NotFound("product of this protocol")),
            head));
    model.addAttribute("product", product.orElse(null));
    model.addAttribute(
        "dose", product.flatMap(one -> products.dose(one, clock.instant())).orElse(null));
    model.addAttribute("username", authority.person().username());
    if (!model.containsAttribute("form")) {
      model.addAttribute("form", InfusionForm.of(product.map(NkProduct::code).orElse("")));
    }
    return "treatment/infusion";
  }
}
