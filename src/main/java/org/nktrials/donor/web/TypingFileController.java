package org.nktrials.donor.web;

import jakarta.validation.Valid;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Permission;
import org.nktrials.donor.Comparison;
import org.nktrials.donor.Comparisons;
import org.nktrials.donor.Typing;
import org.nktrials.donor.TypingColumns;
import org.nktrials.donor.TypingFiles;
import org.nktrials.donor.TypingSheet;
import org.nktrials.donor.TypingUpload;
import org.nktrials.shared.FormProblems;
import org.nktrials.shared.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A typing from a laboratory's file: choose it, say what its columns mean, look, store. */
@Controller
@RequestMapping("/patients/{patient}/donors/typings/file")
class TypingFileController {

  private static final String CHOOSE = "donor/typing-file";
  private static final String COLUMNS = "donor/typing-columns";

  private final TypingFiles files;
  private final Comparisons comparisons;
  private final DonorFrame frame;

  TypingFileController(TypingFiles files, Comparisons comparisons, DonorFrame frame) {
    this.files = files;
    this.comparisons = comparisons;
    this.frame = frame;
  }

  @GetMapping
  String choose(
      @PathVariable("patient") String code,
      @RequestParam(required = false) @Nullable String donor,
      Model model) {
    people(checked(code), model);
    model.addAttribute("form", new TypingUploadForm(null, donor, null));
    return CHOOSE;
  }

  @PostMapping
  ModelAndView upload(
      @PathVariable("patient") String code,
      @Valid @ModelAttribute("form") TypingUploadForm form,
      BindingResult problems,
      Model model)
      throws IOException {
    Comparison comparison = checked(code);
    people(comparison, model);
    if (!problems.hasErrors()) {
      try {
        return columns(comparison, form, model);
      } catch (Refused refused) {
        FormProblems.onto(problems, refused);
      }
    }
    return new ModelAndView(CHOOSE, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private ModelAndView columns(Comparison comparison, TypingUploadForm chosen, Model model)
      throws IOException {
    TypingUpload upload = chosen.upload();
    TypingSheet sheet = TypingSheet.read(upload);
    String patient = comparison.recipient().code();
    String laboratory = chosen.laboratory() == null ? "" : chosen.laboratory();
    List<String> meanings = files.proposed(patient, laboratory, sheet);
    Optional<Typing> last = latest(comparison, chosen.donor());
    @Nullable String donor = chosen.donor();
    String code = donor == null || donor.isBlank() ? patient : donor;
    TypingMapForm form =
        TypingMapForm.first(chosen, upload, meanings, code, last.map(Typing::number).orElse(0));
    model.addAttribute("form", form);
    show(comparison, form, sheet, upload, model);
    try {
      model.addAttribute("reading", TypingFiles.read(sheet, meanings, code));
    } catch (Refused notYet) {
      model.addAttribute("notYet", notYet.getMessage());
    }
    return new ModelAndView(COLUMNS, model.asMap());
  }

  @PostMapping("/columns")
  ModelAndView read(
      @PathVariable("patient") String code,
      @Valid @ModelAttribute("form") TypingMapForm form,
      BindingResult problems,
      Model model,
      RedirectAttributes next) {
    Comparison comparison = checked(code);
    people(comparison, model);
    TypingUpload upload;
    TypingSheet sheet;
    try {
      upload = form.upload();
      sheet = TypingSheet.read(upload);
    } catch (Refused refused) {
      FormProblems.onto(problems, refused);
      return lost(form, refused, model);
    }
    List<String> meanings = form.meanings(sheet.columns().size());
    try {
      model.addAttribute("reading", TypingFiles.read(sheet, meanings, form.code()));
      if (form.isToBeStored() && !problems.hasErrors()) {
        files.store(form.command(code), upload, meanings, form.code());
        next.addFlashAttribute(
            "done", "The typing is stored from the file; a second person still checks it.");
        return new ModelAndView("redirect:/patients/{patient}/donors/typings");
      }
    } catch (Refused refused) {
      FormProblems.onto(problems, refused);
    }
    show(comparison, form, sheet, upload, model);
    boolean wrong = problems.hasErrors();
    return new ModelAndView(
        COLUMNS, model.asMap(), wrong ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
  }

  /** A file that the form did not bring back whole is chosen again. */
  private static ModelAndView lost(TypingMapForm form, Refused refused, Model model) {
    model.asMap().remove(BindingResult.MODEL_KEY_PREFIX + "form");
    model.addAttribute("form", new TypingUploadForm(null, form.donor(), form.laboratory()));
    model.addAttribute("lost", refused.getMessage());
    return new ModelAndView(CHOOSE, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private void show(
      Comparison comparison,
      TypingMapForm form,
      TypingSheet sheet,
      TypingUpload upload,
      Model model) {
    // A form with a value that does not bind is no object of the model.
    model.addAttribute("typed", form);
    model.addAttribute("sheet", sheet);
    model.addAttribute("meanings", form.meanings(sheet.columns().size()));
    model.addAttribute("words", TypingColumns.words());
    model.addAttribute("before", latest(comparison, form.donor()).orElse(null));
    model.addAttribute("stored", files.storedFrom(comparison.recipient().code(), upload));
  }

  private Comparison checked(String code) {
    Comparison comparison = comparisons.of(code);
    if (!frame.may(Permission.RECORD_TYPING, comparison.recipient())) {
      throw new AccessDeniedException("Your role does not include this.");
    }
    return comparison;
  }

  private void people(Comparison comparison, Model model) {
    frame.add(comparison.recipient(), model);
    Map<String, String> people = new LinkedHashMap<>();
    people.put("", "Recipient " + comparison.recipient().code());
    comparison.donors().forEach(one -> people.put(one.donor().code(), one.donor().code()));
    model.addAttribute("people", people);
  }

  private static Optional<Typing> latest(Comparison comparison, @Nullable String donor) {
    return donor == null || donor.isBlank()
        ? Optional.ofNullable(comparison.typing())
        : comparison.donors().stream()
            .filter(one -> one.donor().code().equals(donor))
            .findFirst()
            .flatMap(one -> Optional.ofNullable(one.typing()));
  }
}
