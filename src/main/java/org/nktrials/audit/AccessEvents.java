package org.nktrials.audit;

import org.nktrials.access.AccessEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Brings sign-ins and changes of accounts into the trail. */
@Component
class AccessEvents {

  private final AuditEvents events;

  AccessEvents(AuditEvents events) {
    this.events = events;
  }

  @EventListener
  void on(AccessEvent event) {
    switch (event) {
      case AccessEvent.SignedIn in ->
          events.recordOf(in.personId(), in.displayName(), in.what(), in.particulars());
      case AccessEvent.SessionEnded ended ->
          events.recordOf(ended.personId(), ended.displayName(), ended.what(), ended.particulars());
      case AccessEvent.SignInRefused _,
          AccessEvent.AccountLocked _,
          AccessEvent.PasskeyRefusedForSigning _,
          AccessEvent.SignatureRefused _ ->
          events.recordRefusal(event.what(), event.personId(), event.particulars());
      case AccessEvent.SignedOut _,
          AccessEvent.PasswordChanged _,
          AccessEvent.AccessChanged _,
          AccessEvent.TokenMade _,
          AccessEvent.TokenUsedFromNewPlace _,
          AccessEvent.TokenRevoked _ ->
          events.record(event.what(), event.personId(), event.particulars());
    }
  }
}
