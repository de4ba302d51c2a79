package org.nktrials.config.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** What a page tells about its session: the person is still there, or the time is up. */
@Controller
class SessionController {

  /** Being asked is what prolongs the session. */
  @PostMapping("/session/stay")
  Object stay(HttpServletRequest request) {
    return request.getHeader("HX-Request") == null
        ? "redirect:/today"
        : new ResponseEntity<Void>(HttpStatus.NO_CONTENT);
  }

  /** The session ends now and is recorded as timed out, as it would be without a script. */
  @PostMapping("/session/time-out")
  String timeOut(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.setMaxInactiveInterval(0);
    }
    return "redirect:/today";
  }
}
