package org.nktrials.protocol.web;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.protocol.ctcae.CtcaeImports;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The import of NCI's CTCAE workbook: upload, check, import; for administrators. */
@Controller
@RequestMapping("/admin/ctcae")
class CtcaeImportController {

  private static final String LIST = "protocol/ctcae";
  private static final String CHECK = "protocol/ctcae-check";

  private final CtcaeImports imports;
  private final Authority authority;

  CtcaeImportController(CtcaeImports imports, Authority authority) {
    this.imports = imports;
    this.authority = authority;
  }

  @GetMapping
  String list(Model model) {
    model.addAttribute("problems", List.of());
    model.addAttribute("imports", imports.all());
    return LIST;
  }

  @PostMapping
  ModelAndView upload(
      @RequestParam(required = false) @Nullable MultipartFile file,
      Model model,
      RedirectAttributes flash)
      throws IOException {
    authority.require(Permission.ADMINISTER, null);
    if (file == null || file.isEmpty()) {
      flash.addFlashAttribute("missing", "Choose the workbook first.");
      return new ModelAndView("redirect:/admin/ctcae");
    }
    try {
      UUID id = imports.upload(file.getOriginalFilename(), file.getBytes());
      return new ModelAndView("redirect:/admin/ctcae/" + id);
    } catch (Refused refused) {
      return refused(LIST, refused.problems(), model).addObject("imports", imports.all());
    }
  }

  @GetMapping("/{id}")
  String check(@PathVariable UUID id, Model model) {
    model.addAttribute("problems", List.of());
    model.addAttribute("check", imports.check(id));
    return CHECK;
  }

  @PostMapping("/{id}/import")
  ModelAndView importTexts(@PathVariable UUID id, Model model, RedirectAttributes flash) {
    try {
      imports.importTexts(id);
      flash.addFlashAttribute("done", "The terms and grade texts are imported.");
      return new ModelAndView("redirect:/admin/ctcae");
    } catch (Refused refused) {
      return refused(CHECK, refused.problems(), model).addObject("check", imports.check(id));
    }
  }

  private static ModelAndView refused(String view, List<Problem> problems, Model model) {
    model.addAttribute("problems", problems);
    return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
  }
}
