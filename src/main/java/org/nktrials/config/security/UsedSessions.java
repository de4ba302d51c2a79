package org.nktrials.config.security;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/** Stored sessions, seen through {@link UsedSession}. */
final class UsedSessions<S extends Session>
    implements FindByIndexNameSessionRepository<UsedSession<S>> {

  private final FindByIndexNameSessionRepository<S> stored;

  UsedSessions(FindByIndexNameSessionRepository<S> stored) {
    this.stored = stored;
  }

  @Override
  public UsedSession<S> createSession() {
    return new UsedSession<>(stored.createSession());
  }

  @Override
  public void save(UsedSession<S> session) {
    stored.save(session.stored());
  }

  @Override
  public @Nullable UsedSession<S> findById(String id) {
    S session = stored.findById(id);
    return session == null ? null : new UsedSession<>(session);
  }

  @Override
  public void deleteById(String id) {
    stored.deleteById(id);
  }

  @Override
  public Map<String, UsedSession<S>> findByIndexNameAndIndexValue(String name, String value) {
    return stored.findByIndexNameAndIndexValue(name, value).entrySet().stream()
        .collect(toMap(Map.Entry::getKey, entry -> new UsedSession<>(entry.getValue())));
  }
}
