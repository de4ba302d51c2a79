package org.nktrials.treatment.web;

import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Permission;
import org.nktrials.patient.PatientHead;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.nktrials.shared.TimeOrderedId;
import org.nktrials.treatment.PlannedFill;
import org.nktrials.treatment.PlannedFills;
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

/** "Given as planned up to today": a preview, then one confirmation for all. */
@Controller
@RequestMapping("/patients/{patient}/doses/fill")
class FillController {

  private static final String VIEW = "treatment/fill";

  private final PlannedFills fills;
  private final Patients patients;
  private final TreatmentFrame frame;

  FillController(PlannedFills fills, Patients patients, TreatmentFrame frame) {
    this.fills = fills;
    this.patients = patients;
    this.frame = frame;
  }

  @GetMapping
  String preview(@PathVariable("patient") String code, Model model) {
    PatientSummary patient = patients.patient(code, Permission.RECORD_DOSE);
    PlannedFill fill = fills.preview(patient.code());
    model.addAttribute("submission", TimeOrderedId.next());
    return page(patient, fill, fill.ready().stream().map(FillRow::of).toList(), model);
  }

  @PostMapping
  ModelAndView record(
      @PathVariable("patient") String code,
      @Valid @ModelAttribute("fill") FillForm form,
      BindingResult result,
      Model model,
      RedirectAttributes flash) {
    PatientSummary patient = patients.patient(code, Permission.RECORD_DOSE);
    List<Problem> problems = List.of();
    if (!result.hasErrors()) {
      try {
        int recorded = fills.record(form.toCommand(patient.code())).size();
        flash.addFlashAttribute(
            "done", recorded == 1 ? "Saved 1 record." : "Saved " + recorded + " records.");
        return new ModelAndView("redirect:/patients/{patient}/doses");
      } catch (Refused refused) {
        problems = refused.problems();
      }
    }
    PlannedFill fill = fills.preview(patient.code());
    model.addAttribute("problems", ofNoLine(problems, form, fill));
    model.addAttribute(
        "submission", form.submissionId() == null ? TimeOrderedId.next() : form.submissionId());
    List<FillRow> rows = new ArrayList<>();
    for (PlannedFill.Line line : fill.ready()) {
      rows.add(row(line, form, result, problems));
    }
    return TreatmentFrame.unprocessable(page(patient, fill, rows, model), model);
  }

  private String page(PatientSummary patient, PlannedFill fill, List<FillRow> rows, Model model) {
    PatientHead head = frame.fill(patient, model);
    model.addAttribute("rows", rows);
    model.addAttribute(
        "leftOut",
        fill.leftOut().stream()
            .map(
                line ->
                    new LeftOut(
                        line, line.problems().stream().map(one -> Hurdle.of(one, head)).toList()))
            .toList());
    return VIEW;
  }

  /** The line as it was sent, with what was typed and what is wrong with it. */
  private static FillRow row(
      PlannedFill.Line line, FillForm form, BindingResult result, List<Problem> problems) {
    int index = indexOf(line, form);
    FillForm.Entry entry = index < 0 ? null : Objects.requireNonNull(form.entries()).get(index);
    if (entry == null) {
      return FillRow.of(line);
    }
    String field = "entries[" + index + "].time";
    List<String> errors = new ArrayList<>();
    result
        .getFieldErrors(field)
        .forEach(e -> errors.add(said(e.getDefaultMessage(), e.isBindingFailure())));
    String asked = "entries[" + form.ticked().indexOf(entry) + "].time";
    problems.stream()
        .filter(problem -> asked.equals(problem.field()))
        .forEach(problem -> errors.add(problem.sentence()));
    Object typed = entry.time() == null ? result.getFieldValue(field) : entry.time();
    return new FillRow(line, entry.ticked(), typed == null ? "" : typed.toString(), errors);
  }

  private static String said(@Nullable String message, boolean unreadable) {
    return unreadable || message == null ? "Type a time, such as 08:05." : message;
  }

  /** Problems of lines that are no longer open, and of the whole. */
  private static List<Problem> ofNoLine(List<Problem> problems, FillForm form, PlannedFill fill) {
    List<String> shown = new ArrayList<>();
    List<FillForm.Entry> ticked = form.ticked();
    for (int i = 0; i < ticked.size(); i++) {
      FillForm.Entry entry = ticked.get(i);
      if (fill.ready().stream().anyMatch(line -> isOf(line, entry))) {
        shown.add("entries[" + i + "].time");
      }
    }
    return problems.stream().filter(one -> !shown.contains(one.field())).toList();
  }

  private static int indexOf(PlannedFill.Line line, FillForm form) {
    List<FillForm.@Nullable Entry> entries = form.entries();
    if (entries != null) {
      for (int i = 0; i < entries.size(); i++) {
        FillForm.Entry entry = entries.get(i);
        if (entry != null && isOf(line, entry)) {
          return i;
        }
      }
    }
    return -1;
  }

  private static boolean isOf(PlannedFill.Line line, FillForm.Entry entry) {
    return line.drug().equals(entry.drug()) && line.from().equals(entry.from());
  }

  /** A dose that is left out, with what is in the way. */
  record LeftOut(PlannedFill.Line line, List<Hurdle> hurdles) {}
}
