package org.nktrials.sample.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Permission;
import org.nktrials.document.CsvTable;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.sample.Chimerism;
import org.nktrials.sample.Chimerisms;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Donor cells of a recipient, with counts, drugs and events on one axis of days. */
@Controller
@RequestMapping("/patients/{patient}/chimerism")
class ChimerismController {

  private static final String BACK = "redirect:/patients/{patient}/chimerism";

  private final Patients patients;
  private final Chimerisms chimerisms;
  private final ChimerismPage page;

  ChimerismController(Patients patients, Chimerisms chimerisms, ChimerismPage page) {
    this.patients = patients;
    this.chimerisms = chimerisms;
    this.page = page;
  }

  @GetMapping
  String show(@PathVariable("patient") String code, Model model) {
    return page.show(patients.patient(code), model);
  }

  @GetMapping("/csv")
  ResponseEntity<byte[]> csv(@PathVariable("patient") String code) {
    PatientSummary patient = patients.patient(code);
    List<Chimerism> all = chimerisms.of(patient.id());
    return table(all, page.codes(all), page.names(all)).download(patient.code() + "-chimerism.csv");
  }

  private static CsvTable table(
      List<Chimerism> all, Map<UUID, String> codes, Map<UUID, String> names) {
    CsvTable table =
        new CsvTable(
            "sample date",
            "method",
            "fraction",
            "qualifier",
            "donor cells %",
            "LOD %",
            "LOQ %",
            "standing",
            "entered at",
            "entered by",
            "released at",
            "released by",
            "withdrawn at",
            "why corrected",
            "sample");
    for (Chimerism one : all) {
      table.row(
          one.on(),
          one.method().label(),
          one.fraction().label(),
          one.qualifier(),
          one.value(),
          one.detection(),
          one.quantification(),
          one.standing(),
          one.enteredAt(),
          named(names, one.enteredBy()),
          one.releasedAt(),
          named(names, one.releasedBy()),
          one.cancelledAt(),
          one.why(),
          named(codes, one.sampleId()));
    }
    return table;
  }

  private static @Nullable String named(Map<UUID, String> names, @Nullable UUID id) {
    return id == null ? null : names.get(id);
  }

  @PostMapping
  String enter(
      @PathVariable("patient") String code,
      @Valid @ModelAttribute("form") ChimerismForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next,
      HttpServletResponse response) {
    PatientSummary patient = patients.patient(code, Permission.ENTER_LABORATORY_RESULTS);
    form.check(problems);
    if (!problems.hasErrors()) {
      try {
        Chimerism saved = chimerisms.enter(form.toCommand(patient.code()));
        next.addFlashAttribute(
            "done",
            "Saved: %s, %s. Another person of the laboratory releases it."
                .formatted(saved.fraction().label(), saved.words()));
        return BACK;
      } catch (Refused refused) {
        FormProblems.onto(problems, refused);
      }
    }
    response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    return page.show(patient, model);
  }

  @PostMapping("/{result}/release")
  String release(
      @PathVariable("patient") String code,
      @PathVariable UUID result,
      @RequestParam(required = false) @Nullable Long version,
      Model model,
      RedirectAttributes next,
      HttpServletResponse response) {
    PatientSummary patient = patients.patient(code, Permission.RELEASE_IMMUNE_RESULT);
    try {
      Chimerism released = chimerisms.release(patient.code(), result, version);
      next.addFlashAttribute(
          "done", "Released: %s, %s.".formatted(released.fraction().label(), released.words()));
      return BACK;
    } catch (Refused refused) {
      model.addAttribute("problems", refused.problems());
      response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
      return page.show(patient, model);
    }
  }
}
