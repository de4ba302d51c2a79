package org.nktrials.config.keptform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.SignedInPerson;
import org.springframework.stereotype.Component;

/** Keeps the form of a request, for the person whose session it was. */
@Component
public class FormKeeping {

  /** Where a session without a person remembers whose it was before. */
  private static final String BEFORE = "nk.session-before";

  private final KeptForms forms;
  private final FormPages pages;

  FormKeeping(KeptForms forms, FormPages pages) {
    this.forms = forms;
    this.pages = pages;
  }

  /** What the sign-in page is told: "timed-out", "kept", or nothing when no session had ended. */
  public Optional<String> atEndOf(HttpServletRequest request, HttpServletResponse response) {
    Optional<UUID> person = personBefore(request);
    remember(request, person.orElse(null));
    if (person.isPresent() && request.getMethod().equals("POST")) {
      return Optional.of(keep(person.get(), request, response) ? "kept" : "timed-out");
    }
    return person.map(known -> "timed-out");
  }

  /**
   * The address to go on to after sign-in, when this browser kept a form of this person. Whose the
   * session was before is of no interest from now on.
   */
  public Optional<String> pageOf(SignedInPerson person, HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.removeAttribute(BEFORE);
    }
    return KeptFormKey.of(request)
        .flatMap(key -> forms.find(person.id(), key))
        .map(form -> pages.of(form, request));
  }

  /** Forgets the form of somebody who signs out. */
  public void forget(
      SignedInPerson person, HttpServletRequest request, HttpServletResponse response) {
    forms.forgetAll(person.id());
    KeptFormKey.forget(request, response);
  }

  boolean keep(UUID person, HttpServletRequest request, HttpServletResponse response) {
    Optional<KeptFormKey> key = SentForm.of(request).flatMap(form -> forms.keep(person, form));
    key.ifPresent(known -> known.sendTo(request, response, KeptForms.LIFE));
    return key.isPresent();
  }

  private Optional<UUID> personBefore(HttpServletRequest request) {
    String id = request.getRequestedSessionId();
    Optional<UUID> ended = id == null ? Optional.empty() : forms.personOfEnded(sha256(id));
    HttpSession session = request.getSession(false);
    return ended.isEmpty() && session != null && session.getAttribute(BEFORE) instanceof String text
        ? Optional.of(UUID.fromString(text))
        : ended;
  }

  /** A new session may have replaced the cookie of the ended one before the form is sent. */
  private static void remember(HttpServletRequest request, @Nullable UUID person) {
    HttpSession session = request.getSession(false);
    if (session != null && person != null) {
      session.setAttribute(BEFORE, person.toString());
    }
  }

  private static String sha256(String id) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
