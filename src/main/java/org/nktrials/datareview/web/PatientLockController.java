package org.nktrials.datareview.web;

import jakarta.validation.Valid;
import java.util.EnumMap;
import java.util.Map;
import org.nktrials.datareview.LockKind;
import org.nktrials.datareview.RecordLocks;
import org.nktrials.patient.PatientFrame;
import org.nktrials.patient.PatientHead;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.shared.FormProblems;
import org.nktrials.shared.Refused;
import org.springframework.data.domain.PageRequest;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What of a patient is frozen or locked, and the form to do so. */
@Controller
@RequestMapping("/patients/{patient}/locks")
class PatientLockController {

  private static final Pageable FIRST_PAGE = RecordLocks.COLUMNS.page(PageRequest.of(0, 50));
  private static final LockListForm ALL = new LockListForm(null, null, null, null);

  private final RecordLocks locks;
  private final Patients patients;
  private final PatientFrame frame;

  PatientLockController(RecordLocks locks, Patients patients, PatientFrame frame) {
    this.locks = locks;
    this.patients = patients;
    this.frame = frame;
  }

  @GetMapping
  String show(
      @PathVariable("patient") String code, LockListForm filter, Pageable asked, Model model) {
    PatientSummary patient = patients.patient(code);
    model.addAttribute("place", PlaceLockForm.empty());
    return draw(patient, filter, RecordLocks.COLUMNS.page(asked), model);
  }

  @GetMapping("/csv")
  ResponseEntity<byte[]> csv(
      @PathVariable("patient") String code, LockListForm filter, Pageable asked) {
    return LockFiles.csv(
        locks.ofPatient(code, filter.toFilter(), RecordLocks.COLUMNS.whole(asked)).getContent(),
        code);
  }

  @PostMapping
  ModelAndView place(
      @PathVariable("patient") String code,
      @Valid @ModelAttribute("place") PlaceLockForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next) {
    PatientSummary patient = patients.patient(code);
    if (!problems.hasErrors()) {
      try {
        locks.placeOnPatient(patient.code(), form.toCommand());
        next.addFlashAttribute("done", "Nothing is entered there until it is lifted.");
        return new ModelAndView("redirect:/patients/" + patient.code() + "/locks");
      } catch (Refused refused) {
        FormProblems.onto(problems, refused);
      }
    }
    return new ModelAndView(
        draw(patient, ALL, FIRST_PAGE, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private String draw(PatientSummary patient, LockListForm filter, Pageable page, Model model) {
    model.addAttribute("filter", filter);
    model.addAttribute("lockKinds", LockKind.values());
    PatientHead head = frame.of(patient);
    model.addAttribute("head", head);
    model.addAttribute("trial", head.trial());
    model.addAttribute("patient", patient);
    model.addAttribute("locks", locks.ofPatient(patient.code(), filter.toFilter(), page));
    model.addAttribute("visits", locks.visits(patient.code()));
    model.addAttribute("kinds", kinds(patient));
    return "datareview/patient-locks";
  }

  private Map<LockKind, String> kinds(PatientSummary patient) {
    Map<LockKind, String> kinds = new EnumMap<>(LockKind.class);
    for (LockKind kind : LockKind.values()) {
      if (locks.mayPlaceOn(kind, patient)) {
        kinds.put(kind, kind.label());
      }
    }
    return kinds;
  }
}
