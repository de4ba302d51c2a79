package org.nktrials.config.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.AccessEvent;
import org.nktrials.access.ChangeSource;
import org.nktrials.access.PersonAuthentication;
import org.nktrials.access.SignInFactor;
import org.nktrials.access.SignedInPeople;
import org.nktrials.access.SignedInPerson;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/**
 * Keeps nothing but a person's identity in the session and loads the person with the roles of now
 * on every request. Nothing of ours has to survive an upgrade inside a stored session.
 */
@Component
class SessionPeople implements SecurityContextRepository {

  /** A session ends after this long even when it was used all the time. */
  static final Duration LONGEST_SESSION = Duration.ofHours(12);

  private static final String PERSON = "nk.person";
  private static final String SIGNED_IN_AT = "nk.signed-in-at";

  private final SignedInPeople people;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  SessionPeople(SignedInPeople people, Clock clock, ApplicationEventPublisher events) {
    this.people = people;
    this.clock = clock;
    this.events = events;
  }

  /**
   * Loads at once. Loading on first use would begin a transaction inside the begin of another one,
   * whose actor is just being looked for.
   */
  @Override
  public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
    return new Loaded(load(request));
  }

  @Override
  @SuppressWarnings("deprecation") // the interface still asks for it
  public SecurityContext loadContext(HttpRequestResponseHolder holder) {
    return load(holder.getRequest());
  }

  private SecurityContext load(HttpServletRequest request) {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    HttpSession session = request.getSession(false);
    if (session != null) {
      person(session)
          .map(
              person ->
                  new PersonAuthentication(
                      person, ChangeSource.PAGE, SignInFactor.ofSession(session)))
          .ifPresent(context::setAuthentication);
    }
    return context;
  }

  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
    PersonAuthentication person = ProviderUser.person(context.getAuthentication()).orElse(null);
    if (person != null) {
      HttpSession session = request.getSession();
      session.setAttribute(PERSON, person.getName());
      session.setAttribute(SIGNED_IN_AT, clock.millis());
      SignInFactor.keep(session, person);
      session.setAttribute(
          FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, person.getName());
    } else {
      forget(request.getSession(false));
    }
  }

  @Override
  public boolean containsContext(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(PERSON) != null;
  }

  private Optional<SignedInPerson> person(HttpSession session) {
    if (!(session.getAttribute(PERSON) instanceof String id)) {
      return Optional.empty();
    }
    Optional<SignedInPerson> person = people.byId(UUID.fromString(id));
    if (person.isEmpty() || isTooOld(session)) {
      forget(session);
      person.ifPresent(this::tellTooOld);
      return Optional.empty();
    }
    endInTime(session);
    return person;
  }

  private void tellTooOld(SignedInPerson person) {
    events.publishEvent(
        new AccessEvent.SessionEnded(
            person.id(),
            person.displayName(),
            "in use for %d hours, the longest a session lasts"
                .formatted(LONGEST_SESSION.toHours())));
  }

  private boolean isTooOld(HttpSession session) {
    return clock.millis() > end(session);
  }

  /** Near its end a session times out earlier, so that the longest life ends it on record too. */
  private static void endInTime(HttpSession session) {
    long left = (end(session) - session.getLastAccessedTime()) / 1000;
    if (left > 0 && left < session.getMaxInactiveInterval()) {
      session.setMaxInactiveInterval((int) left);
    }
  }

  private static long end(HttpSession session) {
    long since = session.getAttribute(SIGNED_IN_AT) instanceof Long time ? time : 0;
    return since + LONGEST_SESSION.toMillis();
  }

  private static void forget(@Nullable HttpSession session) {
    if (session != null) {
      session.removeAttribute(PERSON);
      session.removeAttribute(SIGNED_IN_AT);
      session.removeAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME);
    }
  }

  private record Loaded(SecurityContext context) implements DeferredSecurityContext {
    @Override
    public SecurityContext get() {
      return context;
    }

    @Override
    public boolean isGenerated() {
      return context.getAuthentication() == null;
    }
  }
}
