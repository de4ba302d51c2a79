package org.nktrials.cohort.pack.web;

import java.util.Locale;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.cohort.RedBars;
import org.nktrials.cohort.pack.PackCheck;
import org.nktrials.cohort.pack.PackFile;
import org.nktrials.cohort.pack.Packs;
import org.nktrials.document.Pdf;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** One pack: its page, its document, its cut-off taken again. */
@Controller
@RequestMapping("/trials/{code}/packs/{number}")
class PackController {

  private final Packs packs;
  private final RedBars redBars;
  private final Authority authority;

  PackController(Packs packs, RedBars redBars, Authority authority) {
    this.packs = packs;
    this.redBars = redBars;
    this.authority = authority;
  }

  @GetMapping
  String show(@PathVariable String code, @PathVariable int number, Model model) {
    return draw(packs.pack(code, number), model);
  }

  @GetMapping("/check")
  String check(@PathVariable String code, @PathVariable int number, Model model) {
    PackCheck check = packs.check(code, number);
    model.addAttribute("check", check);
    return draw(check.file(), model);
  }

  @GetMapping("/pdf")
  ResponseEntity<byte[]> pdf(@PathVariable String code, @PathVariable int number) {
    return Pdf.download(
        packs.pdf(code, number), "%s-pack-%d.pdf".formatted(code.toLowerCase(Locale.ROOT), number));
  }

  private String draw(PackFile file, Model model) {
    model.addAttribute("file", file);
    model.addAttribute("trial", file.trial());
    model.addAttribute("redBars", redBars.of(file.trial().id()));
    model.addAttribute(
        "mayMeet", authority.may(Permission.PREPARE_DECISION, file.trial().id(), null));
    return "cohort/pack";
  }
}
