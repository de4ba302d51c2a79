package org.nktrials.signing.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.SigningProof;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.nktrials.signing.SignedTogether;
import org.nktrials.signing.SigningTogether;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Records of one kind that wait for one's signature, signed together. */
@Controller
@RequestMapping("/trials/{code}/signing/{kind}")
class SigningController {

  private final SigningTogether together;
  private final ProtocolService protocols;

  SigningController(SigningTogether together, ProtocolService protocols) {
    this.together = together;
    this.protocols = protocols;
  }

  @GetMapping
  String waiting(@PathVariable String code, @PathVariable("kind") String name, Model model) {
    model.addAttribute("ticked", List.of());
    return draw(code, name, model);
  }

  /** Each ticked box sends the record and what was seen of it: "id state". */
  @PostMapping
  ModelAndView sign(
      @PathVariable String code,
      @PathVariable("kind") String name,
      @RequestParam(name = "record", required = false) @Nullable List<String> records,
      @RequestParam(required = false) @Nullable String password,
      Model model,
      RedirectAttributes next) {
    Map<UUID, String> seen = new LinkedHashMap<>();
    try {
      seen.putAll(seen(records == null ? List.of() : records));
      int signed = together.sign(code, name, seen, SigningProof.of(password));
      next.addFlashAttribute("done", signed + " signed, each with its own signature.");
      return new ModelAndView("redirect:/trials/" + code + "/signing/" + name);
    } catch (Refused refused) {
      List<Problem> problems = refused.problems();
      model.addAttribute("refused", problems);
      model.addAttribute("ticked", List.copyOf(seen.keySet()));
      return new ModelAndView(
          draw(code, name, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }

  private static Map<UUID, String> seen(List<String> records) {
    Map<UUID, String> seen = new LinkedHashMap<>();
    for (String record : records) {
      int blank = record.indexOf(' ');
      try {
        seen.put(
            UUID.fromString(record.substring(0, Math.max(blank, 0))), record.substring(blank + 1));
      } catch (IllegalArgumentException e) {
        throw new Refused(new Problem("record", null, "One of the boxes cannot be read.", null));
      }
    }
    return seen;
  }

  private String draw(String code, String name, Model model) {
    TrialSummary trial = protocols.trial(code);
    SignedTogether kind = together.kind(name);
    model.addAttribute("trial", trial);
    model.addAttribute("list", kind);
    model.addAttribute("waiting", together.waiting(trial, name));
    return "signing/together";
  }
}
