package org.nktrials.donor.web;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.donor.release.HlaReleases;
import org.nktrials.donor.release.ReleaseCount;
import org.nktrials.donor.release.ReleaseSummary;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Releases of IPD-IMGT/HLA: upload, progress, list; for administrators. */
@Controller
@RequestMapping("/admin/hla")
class HlaReleaseController {

  private static final String LIST = "donor/hla-releases";

  private final HlaReleases releases;
  private final Authority authority;

  HlaReleaseController(HlaReleases releases, Authority authority) {
    this.releases = releases;
    this.authority = authority;
  }

  @GetMapping
  ModelAndView list(Pageable asked) {
    return list(Map.of(), UUID.randomUUID(), HttpStatus.OK, asked);
  }

  @PostMapping
  ModelAndView upload(@ModelAttribute HlaReleaseForm form, Pageable asked, RedirectAttributes flash)
      throws IOException {
    authority.require(Permission.ADMINISTER, null);
    if (form.isEmpty()) {
      flash.addFlashAttribute("missing", "Choose the five files of one release first.");
      return new ModelAndView("redirect:/admin/hla");
    }
    try {
      return new ModelAndView(
          "redirect:/admin/hla/" + releases.upload(form.files(), form.submission()));
    } catch (Refused refused) {
      Map<String, String> problems =
          refused.problems().stream()
              .collect(
                  Collectors.toMap(
                      problem -> problem.field() == null ? "all" : problem.field(),
                      Problem::sentence,
                      (first, second) -> first));
      return list(problems, form.submission(), HttpStatus.UNPROCESSABLE_CONTENT, asked);
    }
  }

  @GetMapping("/{id}")
  String release(@PathVariable UUID id, Model model) {
    model.addAttribute("sheet", releases.sheet(id));
    return "donor/hla-release";
  }

  private ModelAndView list(
      Map<String, String> problems, UUID submission, HttpStatus status, Pageable asked) {
    Page<ReleaseSummary> uploads = releases.of(HlaReleases.COLUMNS.page(asked));
    ModelAndView page = new ModelAndView(LIST, status);
    page.addObject("problems", problems);
    page.addObject("submissionId", submission);
    page.addObject("releases", uploads);
    page.addObject(
        "counts",
        releases.counts(uploads).stream().collect(Collectors.groupingBy(ReleaseCount::release)));
    return page;
  }
}
