package org.nktrials.donor.web;

import jakarta.validation.Valid;
import java.util.Map;
import java.util.UUID;
import org.nktrials.donor.DonorClearances;
import org.nktrials.donor.DonorFile;
import org.nktrials.donor.DonorReading;
import org.nktrials.rules.donation.InfectiousMarker;
import org.nktrials.rules.donation.MarkerResult;
import org.nktrials.shared.FormProblems;
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

/** The donor's file and the clearance, for a physician who does not treat the recipient. */
@Controller
@RequestMapping("/donors/{donor}/file")
class DonorFileController {

  private final DonorClearances clearances;
  private final DonorReading reading;
  private final DonorFrame frame;

  DonorFileController(DonorClearances clearances, DonorReading reading, DonorFrame frame) {
    this.clearances = clearances;
    this.reading = reading;
    this.frame = frame;
  }

  @GetMapping
  String show(@PathVariable("donor") String code, Model model) {
    return draw(reading.of(code), clearances.file(code), model);
  }

  @PostMapping("/markers")
  ModelAndView markers(
      @PathVariable("donor") String code,
      @Valid @ModelAttribute("markersForm") MarkersForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next) {
    return done(
        code,
        problems,
        model,
        next,
        "The results are in the donor's file.",
        () -> clearances.record(code, form.findings(), form.submission()));
  }

  @PostMapping("/markers/{marker}/cancel")
  ModelAndView cancel(
      @PathVariable("donor") String code,
      @PathVariable UUID marker,
      @Valid @ModelAttribute("cancelForm") CancelMarkerForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next) {
    model.addAttribute("asked", marker);
    return done(
        code,
        problems,
        model,
        next,
        "The result is cancelled; it stays readable.",
        () -> clearances.cancel(code, marker, form.version(), form.why()));
  }

  @PostMapping("/clearance")
  ModelAndView decide(
      @PathVariable("donor") String code,
      @Valid @ModelAttribute("clearanceForm") ClearanceForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next) {
    return done(
        code,
        problems,
        model,
        next,
        "The decision is signed.",
        () -> clearances.decide(form.toCommand(code)));
  }

  private ModelAndView done(
      String code,
      BindingResult problems,
      Model model,
      RedirectAttributes next,
      String done,
      Runnable work) {
    DonorReading.OfDonor found = reading.of(code);
    DonorFile file = clearances.file(code);
    if (!problems.hasErrors()) {
      try {
        work.run();
        next.addFlashAttribute("done", done);
        return new ModelAndView("redirect:/donors/" + found.donor().code() + "/file");
      } catch (Refused refused) {
        FormProblems.onto(problems, refused);
      }
    }
    return new ModelAndView(
        draw(found, file, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private String draw(DonorReading.OfDonor found, DonorFile file, Model model) {
    frame.add(found.recipient(), model);
    Map.of(
            "markersForm",
            MarkersForm.empty(),
            "clearanceForm",
            ClearanceForm.empty(),
            "cancelForm",
            new CancelMarkerForm(null, null))
        .forEach(
            (name, form) -> {
              if (!model.containsAttribute(name)) {
                model.addAttribute(name, form);
              }
            });
    model.addAttribute("donor", found.donor());
    model.addAttribute("file", file);
    model.addAttribute("standing", found.standing());
    model.addAttribute("markers", InfectiousMarker.values());
    model.addAttribute("resultWords", DonorFrame.words(MarkerResult.values(), MarkerResult::label));
    return "donor/file";
  }
}
