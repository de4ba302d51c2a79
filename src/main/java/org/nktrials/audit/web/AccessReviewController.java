package org.nktrials.audit.web;

import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.access.Role;
import org.nktrials.audit.AccessReview;
import org.nktrials.audit.AskedReview;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The access review: people, roles, trials and sites, for administrators and monitors. */
@Controller
class AccessReviewController {

  private final AccessReview review;
  private final Authority authority;

  AccessReviewController(AccessReview review, Authority authority) {
    this.review = review;
    this.authority = authority;
  }

  @GetMapping("/access-review")
  String review(@ModelAttribute("filter") AskedReview filter, Pageable page, Model model) {
    model.addAttribute("rows", review.find(filter, AccessReview.COLUMNS.page(page)));
    model.addAttribute("roles", Role.values());
    model.addAttribute("shows", AskedReview.Show.values());
    model.addAttribute("mayAdminister", authority.may(Permission.ADMINISTER, null, null));
    return "audit/access-review";
  }
}
