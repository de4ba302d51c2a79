package org.nktrials.audit.web;

import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.audit.AskedTrail;
import org.nktrials.audit.AuditAction;
import org.nktrials.audit.AuditTrail;
import org.nktrials.shared.ReasonKind;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The trail of everything that the reader may see, with its filters in the address. */
@Controller
class AuditController {

  private final AuditTrail trail;
  private final Authority authority;

  AuditController(AuditTrail trail, Authority authority) {
    this.trail = trail;
    this.authority = authority;
  }

  @GetMapping("/audit")
  String trail(@ModelAttribute("filter") AskedTrail filter, Pageable page, Model model) {
    model.addAttribute("entries", trail.find(filter.toFilter(), AuditTrail.COLUMNS.page(page)));
    model.addAttribute("recordTypes", trail.recordTypes());
    model.addAttribute("actions", AuditAction.values());
    model.addAttribute("reasons", ReasonKind.values());
    model.addAttribute("mayCheck", authority.may(Permission.VIEW_TRAIL_CHECK, null, null));
    return "audit/trail";
  }
}
