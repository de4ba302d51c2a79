package org.nktrials.laboratory.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Permission;
import org.nktrials.laboratory.Analyte;
import org.nktrials.laboratory.Laboratories;
import org.nktrials.laboratory.Laboratory;
import org.nktrials.laboratory.LaboratoryResult;
import org.nktrials.laboratory.LaboratoryResults;
import org.nktrials.laboratory.Panel;
import org.nktrials.laboratory.ResultEntry;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Entry of one sample by panel. */
@Controller
@RequestMapping("/patients/{patient}/laboratory")
class EntryController {

  private final ResultEntry entry;
  private final LaboratoryResults results;
  private final Laboratories laboratories;
  private final Patients patients;
  private final PatientPage page;

  EntryController(
      ResultEntry entry,
      LaboratoryResults results,
      Laboratories laboratories,
      Patients patients,
      PatientPage page) {
    this.entry = entry;
    this.results = results;
    this.laboratories = laboratories;
    this.patients = patients;
    this.page = page;
  }

  /** The laboratory in the address is the one whose last units are offered. */
  @GetMapping("/new")
  String blank(
      @PathVariable("patient") String code,
      @RequestParam(defaultValue = "HEM") String panel,
      @RequestParam(defaultValue = "") String laboratory,
      Model model) {
    PatientSummary patient = patients.patient(code, Permission.ENTER_LABORATORY_RESULTS);
    List<Laboratory> offered = offered(patient);
    Laboratory chosen =
        offered.stream()
            .filter(one -> one.code().equalsIgnoreCase(laboratory))
            .findFirst()
            .orElse(offered.isEmpty() ? null : offered.getFirst());
    Map<Analyte, String> units = chosen == null ? Map.of() : results.lastUnits(chosen);
    model.addAttribute(
        "entry", EntryForm.blank(panel(panel), chosen == null ? "" : chosen.code(), units));
    return draw(patient, panel(panel), offered, model);
  }

  @PostMapping
  String enter(
      @PathVariable("patient") String code,
      @Valid @ModelAttribute("entry") EntryForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next,
      HttpServletResponse response) {
    PatientSummary patient = patients.patient(code, Permission.ENTER_LABORATORY_RESULTS);
    if (!form.isWhole()) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "The form is not complete.");
    }
    form.check(problems);
    if (!problems.hasErrors()) {
      try {
        List<LaboratoryResult> entered = entry.enter(form.toCommand(patient.code()));
        next.addFlashAttribute("done", saved(entered));
        return "redirect:/patients/" + patient.code() + "/laboratory";
      } catch (Refused refused) {
        FormProblems.onto(problems, refused);
      }
    }
    response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    return draw(patient, panel(Texts.of(form.panel())), offered(patient), model);
  }

  private String draw(PatientSummary patient, Panel panel, List<Laboratory> offered, Model model) {
    page.frame(patient, model);
    model.addAttribute("panel", panel);
    model.addAttribute("panels", Panel.values());
    model.addAttribute("laboratories", offered);
    model.addAttribute("catalogue", new Catalogue());
    return "laboratory/entry";
  }

  private List<Laboratory> offered(PatientSummary patient) {
    return laboratories.of(patient.trialId()).stream()
        .filter(one -> one.serves(patient.site().id()))
        .toList();
  }

  private static String saved(List<LaboratoryResult> entered) {
    long severe = entered.stream().filter(result -> result.grade().isAtLeast(3)).count();
    String counted =
        entered.size() == 1 ? "Saved 1 result." : "Saved " + entered.size() + " results.";
    return severe == 0 ? counted : counted + " Grade 3 or above: " + severe + ".";
  }

  private static Panel panel(String code) {
    return Arrays.stream(Panel.values())
        .filter(panel -> panel.name().equalsIgnoreCase(code))
        .findFirst()
        .orElse(Panel.HEM);
  }

  /** Words for the tests of the rows. */
  static final class Catalogue {

    /** The words for a code; the code itself where there are none. */
    public String label(@Nullable String code) {
      return Analyte.ofCode(Texts.of(code)).map(Analyte::label).orElse(Texts.of(code));
    }
  }
}
