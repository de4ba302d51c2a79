package org.nktrials.config.security;

import java.util.UUID;
import org.nktrials.access.AccessEvent;
import org.springframework.context.event.EventListener;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Ends a person's other sessions when the password or the roles change. */
@Component
class EndedSessions {

  private final FindByIndexNameSessionRepository<? extends Session> sessions;

  EndedSessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
    this.sessions = sessions;
  }

  @EventListener
  void on(AccessEvent.PasswordChanged changed) {
    end(changed.personId());
  }

  @EventListener
  void on(AccessEvent.AccessChanged changed) {
    end(changed.personId());
  }

  private void end(UUID person) {
    RequestAttributes request = RequestContextHolder.getRequestAttributes();
    String present = request == null ? "" : request.getSessionId();
    sessions.findByPrincipalName(person.toString()).keySet().stream()
        .filter(id -> !id.equals(present))
        .forEach(sessions::deleteById);
  }
}
