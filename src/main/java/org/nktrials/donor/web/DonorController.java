package org.nktrials.donor.web;

import jakarta.validation.Valid;
import java.util.Objects;
import java.util.UUID;
import org.nktrials.access.Permission;
import org.nktrials.donor.DonorCare;
import org.nktrials.donor.DonorReading;
import org.nktrials.donor.Donors;
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

/** A donor: what is recorded, consent, adverse events. */
@Controller
@RequestMapping("/donors/{donor}")
class DonorController {

  private final Donors donors;
  private final DonorCare care;
  private final DonorPage page;

  DonorController(Donors donors, DonorCare care, DonorPage page) {
    this.donors = donors;
    this.care = care;
    this.page = page;
  }

  @GetMapping
  String show(@PathVariable("donor") String code, Model model) {
    return page.draw(page.read(code), model);
  }

  @PostMapping("/findings")
  ModelAndView findings(
      @PathVariable("donor") String code,
      @Valid @ModelAttribute("findingsForm") FindingsForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next) {
    return done(
        page.read(code, Permission.REGISTER_DONOR),
        problems,
        model,
        next,
        "Saved.",
        () -> donors.record(code, form.seen(), form.toFindings(), form.why()));
  }

  @PostMapping("/decline")
  ModelAndView decline(
      @PathVariable("donor") String code,
      @Valid @ModelAttribute("findingsForm") FindingsForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next) {
    return done(
        page.read(code, Permission.REGISTER_DONOR),
        problems,
        model,
        next,
        "The donor is declined; the record stays readable.",
        () -> donors.decline(code, form.seen(), form.why()));
  }

  @PostMapping("/consent")
  ModelAndView consent(
      @PathVariable("donor") String code,
      @Valid @ModelAttribute("careForm") CareForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next) {
    return done(
        page.read(code, Permission.REGISTER_DONOR),
        problems,
        model,
        next,
        "Saved.",
        () ->
            care.consent(
                code,
                Boolean.TRUE.equals(form.given()),
                form.text(),
                Objects.requireNonNull(form.at()),
                form.submission()));
  }

  @PostMapping("/events")
  ModelAndView event(
      @PathVariable("donor") String code,
      @Valid @ModelAttribute("eventForm") DonorEventForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next) {
    return done(
        page.read(code, Permission.RECORD_DONOR_EVENT),
        problems,
        model,
        next,
        "The adverse event is recorded.",
        () -> care.record(code, form.toEntry(), form.submission()));
  }

  @PostMapping("/events/{event}")
  ModelAndView complete(
      @PathVariable("donor") String code,
      @PathVariable UUID event,
      @Valid @ModelAttribute("eventForm") DonorEventForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next) {
    return done(
        page.read(code, Permission.RECORD_DONOR_EVENT),
        problems,
        model.addAttribute("eventId", event),
        next,
        "The adverse event is corrected.",
        () -> care.correct(code, event, form.version(), form.toEntry(), form.why()));
  }

  @PostMapping("/events/{event}/cancel")
  ModelAndView cancel(
      @PathVariable("donor") String code,
      @PathVariable UUID event,
      @Valid @ModelAttribute("eventForm") DonorEventForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next) {
    return done(
        page.read(code, Permission.RECORD_DONOR_EVENT),
        problems,
        model.addAttribute("eventId", event),
        next,
        "The adverse event is cancelled; it stays readable.",
        () -> care.correct(code, event, form.version(), null, form.why()));
  }

  private ModelAndView done(
      DonorReading.OfDonor found,
      BindingResult problems,
      Model model,
      RedirectAttributes next,
      String done,
      Runnable work) {
    if (!problems.hasErrors()) {
      try {
        work.run();
        next.addFlashAttribute("done", done);
        return new ModelAndView("redirect:/donors/" + found.donor().code());
      } catch (Refused refused) {
        FormProblems.onto(problems, refused);
      }
    }
    return new ModelAndView(
        page.draw(found, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
  }
}
