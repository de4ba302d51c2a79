package org.nktrials.cohort.notice.web;

import java.util.UUID;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.cohort.notice.Notices;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Everybody's own notices. */
@Controller
@RequestMapping("/notices")
class NoticesController {

  private final Notices notices;
  private final Authority authority;

  NoticesController(Notices notices, Authority authority) {
    this.notices = notices;
    this.authority = authority;
  }

  @GetMapping
  String list(Pageable page, Model model) {
    model.addAttribute(
        "notices",
        notices.mine(Pageable.ofSize(page.getPageSize()).withPage(page.getPageNumber())));
    model.addAttribute(
        "gets",
        authority.person().roles().stream()
            .anyMatch(Permission.ACKNOWLEDGE_NOTICE.roles()::contains));
    return "cohort/notices";
  }

  @PostMapping("/{notice}/acknowledge")
  String acknowledge(@PathVariable UUID notice, RedirectAttributes next) {
    notices.acknowledge(notice);
    next.addFlashAttribute("done", "Acknowledged. The time is kept.");
    return "redirect:/notices";
  }
}
