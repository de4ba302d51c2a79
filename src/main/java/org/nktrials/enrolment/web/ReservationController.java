package org.nktrials.enrolment.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Objects;
import org.nktrials.access.Permission;
import org.nktrials.enrolment.Reservations;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.shared.FormProblems;
import org.nktrials.shared.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Reserves places and gives them back. */
@Controller
@RequestMapping("/patients/{patient}/reservation")
class ReservationController {

  private final Reservations reservations;
  private final Patients patients;
  private final EligibilityPage page;

  ReservationController(Reservations reservations, Patients patients, EligibilityPage page) {
    this.reservations = reservations;
    this.patients = patients;
    this.page = page;
  }

  @PostMapping
  String reserve(
      @PathVariable String patient,
      @Valid @ModelAttribute("reservationForm") ReservationForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next,
      HttpServletResponse response) {
    PatientSummary found = patients.patient(patient, Permission.RESERVE_SLOT);
    if (!problems.hasErrors()) {
      try {
        reservations.reserve(found.code(), Objects.requireNonNull(form.level()), form.override());
        next.addFlashAttribute("done", "Reserved a place for " + found.code() + ".");
        return "redirect:/patients/" + found.code() + "/eligibility#place";
      } catch (Refused refused) {
        FormProblems.onto(problems, refused);
      }
    }
    response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    return page.draw(found, model);
  }

  @PostMapping("/prolong")
  String prolong(
      @PathVariable String patient,
      @Valid @ModelAttribute("prolongForm") ReasonForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next,
      HttpServletResponse response) {
    PatientSummary found = patients.patient(patient, Permission.RESERVE_SLOT);
    if (!problems.hasErrors()) {
      try {
        reservations.prolong(found.code(), form.text());
        next.addFlashAttribute("done", "The place is kept longer for " + found.code() + ".");
        return "redirect:/patients/" + found.code() + "/eligibility#place";
      } catch (Refused refused) {
        FormProblems.onto(problems, refused);
      }
    }
    response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    return page.draw(found, model);
  }

  @PostMapping("/release")
  String release(
      @PathVariable String patient,
      @Valid @ModelAttribute("releaseForm") ReasonForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next,
      HttpServletResponse response) {
    PatientSummary found = patients.patient(patient, Permission.RESERVE_SLOT);
    if (!problems.hasErrors()) {
      try {
        reservations.release(found.code(), form.text());
        next.addFlashAttribute("done", found.code() + " gave the place back.");
        return "redirect:/patients/" + found.code() + "/eligibility#place";
      } catch (Refused refused) {
        FormProblems.onto(problems, refused);
      }
    }
    response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    return page.draw(found, model);
  }
}
