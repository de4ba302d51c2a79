package org.nktrials.visit.web;

import jakarta.validation.Valid;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Permission;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.shared.FormProblems;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.nktrials.visit.RecordedVisit;
import org.nktrials.visit.ScheduleMoves;
import org.nktrials.visit.VisitSheet;
import org.nktrials.visit.Visits;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The visits of a patient: list, record, move. */
@Controller
@RequestMapping("/patients/{patient}/visits")
class VisitsController {

  private final Visits visits;
  private final ScheduleMoves moves;
  private final Patients patients;
  private final VisitPage page;
  private final Clock clock;

  VisitsController(
      Visits visits, ScheduleMoves moves, Patients patients, VisitPage page, Clock clock) {
    this.visits = visits;
    this.moves = moves;
    this.patients = patients;
    this.page = page;
    this.clock = clock;
  }

  @GetMapping
  String list(@PathVariable("patient") String code, Model model) {
    return page.list(patients.patient(code), model);
  }

  @GetMapping("/{visit}")
  String show(
      @PathVariable("patient") String code, @PathVariable("visit") String visit, Model model) {
    PatientSummary patient = patients.patient(code);
    return page.sheet(patient, visits.sheet(patient, visit), model);
  }

  /** The button "all done today" only fills the form; nothing is stored by it. */
  @PostMapping("/{visit}")
  ModelAndView record(
      @PathVariable("patient") String code,
      @PathVariable("visit") String visit,
      @RequestParam(required = false) @Nullable String fill,
      @Valid @ModelAttribute("form") VisitForm form,
      BindingResult result,
      Model model,
      RedirectAttributes flash) {
    PatientSummary patient = patients.patient(code, Permission.RECORD_VISIT);
    VisitSheet sheet = visits.sheet(patient, visit);
    if (!form.isComplete(sheet)) {
      throw new ResponseStatusException(
          HttpStatus.BAD_REQUEST, "The form does not have a row for every procedure.");
    }
    if (fill != null) {
      model.asMap().keySet().removeIf(key -> key.startsWith(BindingResult.MODEL_KEY_PREFIX));
      model.addAttribute("form", form.filled(patient.dateAt(clock.instant())));
      model.addAttribute("filled", true);
      return new ModelAndView(page.sheet(patient, sheet, model), model.asMap());
    }
    form.check(result);
    if (!result.hasErrors()) {
      try {
        RecordedVisit recorded = visits.record(form.toCommand(patient.code(), visit));
        flash.addFlashAttribute("done", "Saved the visit " + recorded.visit().name() + ".");
        flash.addFlashAttribute("raised", recorded.deviations());
        return back(patient, visit);
      } catch (Refused refused) {
        FormProblems.onto(result, refused);
      }
    }
    return unprocessable(page.sheet(patient, sheet, model), model);
  }

  @PostMapping("/{visit}/move")
  ModelAndView move(
      @PathVariable("patient") String code,
      @PathVariable("visit") String visit,
      @Valid @ModelAttribute("moveForm") MoveForm form,
      BindingResult result,
      Model model,
      RedirectAttributes flash) {
    PatientSummary patient = patients.patient(code, Permission.MOVE_SCHEDULE);
    VisitSheet sheet = visits.sheet(patient, visit);
    form.check(result);
    if (!result.hasErrors()) {
      try {
        moves.move(form.toCommand(patient.code(), visit));
        flash.addFlashAttribute(
            "done", "Moved " + sheet.visit().name() + " and the visits after it.");
        return back(patient, visit);
      } catch (Refused refused) {
        FormProblems.onto(result, named(refused));
      }
    }
    return unprocessable(page.sheet(patient, sheet, model), model);
  }

  /** The reason of a move has a field name of its own, as two forms share the page. */
  private static Refused named(Refused refused) {
    return new Refused(
        refused.problems().stream()
            .map(
                one ->
                    "reason".equals(one.field())
                        ? new Problem(one.code(), "moveReason", one.sentence(), one.remedy())
                        : one)
            .toList());
  }

  private static ModelAndView back(PatientSummary patient, String visit) {
    var back = new ModelAndView("redirect:/patients/{patientCode}/visits/{visitCode}");
    back.addObject("patientCode", patient.code());
    back.addObject("visitCode", visit);
    return back;
  }

  private static ModelAndView unprocessable(String view, Model model) {
    return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
  }
}
