package org.nktrials.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.nktrials.access.PasskeySigning;
import org.nktrials.shared.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a page asks while somebody signs with a passkey; without scripts one signs by password. */
@Controller
class SigningPasskeyController {

  private final PasskeySigning signing;

  SigningPasskeyController(PasskeySigning signing) {
    this.signing = signing;
  }

  @PostMapping("/signing/passkey/options")
  ResponseEntity<?> options(HttpServletRequest form) {
    try {
      return ResponseEntity.ok()
          .contentType(MediaType.APPLICATION_JSON)
          .body(signing.options(form));
    } catch (Refused refused) {
      return said(refused);
    }
  }

  @PostMapping("/signing/passkey/answer")
  ResponseEntity<?> answer(
      @RequestParam String challenge, @RequestParam String credential, HttpServletRequest request) {
    try {
      return ResponseEntity.ok(Map.of("ticket", signing.ticket(request, challenge, credential)));
    } catch (Refused refused) {
      return said(refused);
    }
  }

  private static ResponseEntity<Map<String, String>> said(Refused refused) {
    return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
        .contentType(MediaType.APPLICATION_JSON)
        .body(Map.of("problem", refused.problems().getFirst().sentence()));
  }
}
