package org.nktrials.audit.web;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.audit.AuditTrail;
import org.nktrials.audit.TrailFilter;
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
  String trail(@ModelAttribute("filter") Filter filter, Pageable page, Model model) {
    model.addAttribute("entries", trail.find(filter.toFilter(), AuditTrail.COLUMNS.page(page)));
    model.addAttribute("recordTypes", trail.recordTypes());
    model.addAttribute("mayCheck", authority.may(Permission.VIEW_TRAIL_CHECK, null, null));
    return "audit/trail";
  }

  /** Days are those of UTC, as the times of the trail are; both ends included. */
  record Filter(
      @Nullable String who,
      @Nullable String type,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {

    TrailFilter toFilter() {
      return new TrailFilter(
          orNull(who),
          orNull(type),
          from == null ? null : from.atStartOfDay().toInstant(ZoneOffset.UTC),
          to == null ? null : to.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC),
          null,
          null);
    }

    private static @Nullable String orNull(@Nullable String text) {
      return text == null || text.isBlank() ? null : text.strip();
    }
  }
}
