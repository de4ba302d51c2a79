package org.nktrials.access;

import java.util.UUID;
import java.util.function.Supplier;
import org.nktrials.shared.NotFound;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;

/** Names the actor of work outside a request, so that the audit trail never has to guess. */
@Component
public class ActingAs {

  private final SignedInPeople people;

  ActingAs(SignedInPeople people) {
    this.people = people;
  }

  /**
   * Runs work in the name of a part of the system. It holds no permission; only services that ask
   * none can be used.
   *
   * @param name printed in the audit trail, such as "demo study"
   */
  public void system(String name, Runnable work) {
    system(name, returningNothing(work));
  }

  /** As above, with a result. */
  public <T> T system(String name, Supplier<T> work) {
    return with(new JobAuthentication(name), work);
  }

  /**
   * Runs work as a person with exactly the grants that this person holds. The audit trail says that
   * a job did it.
   *
   * @throws NotFound when there is no such person, or it is deactivated
   */
  public void person(UUID id, Runnable work) {
    person(id, returningNothing(work));
  }

  /** As above, with a result. */
  public <T> T person(UUID id, Supplier<T> work) {
    SignedInPerson person = people.byId(id).orElseThrow(() -> new NotFound("person"));
    return with(new PersonAuthentication(person, ChangeSource.JOB), work);
  }

  private static <T> T with(Authentication authentication, Supplier<T> work) {
    SecurityContext before = SecurityContextHolder.getContext();
    SecurityContextHolder.setContext(new SecurityContextImpl(authentication));
    try {
      return work.get();
    } finally {
      SecurityContextHolder.setContext(before);
    }
  }

  private static Supplier<Boolean> returningNothing(Runnable work) {
    return () -> {
      work.run();
      return true;
    };
  }
}
