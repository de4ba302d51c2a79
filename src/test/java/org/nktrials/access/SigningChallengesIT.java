package org.nktrials.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nktrials.config.SettableClock;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;

@Requirement("SIGN-08")
@IntegrationTest
class SigningChallengesIT {

  private static final FormToSign FORM = new FormToSign("session", "content");

  @Autowired private SigningChallenges challenges;
  @Autowired private TestPeople people;
  @Autowired private SettableClock clock;

  private final String challenge = "challenge-" + UUID.randomUUID();
  private UUID person;

  @BeforeEach
  void ask() {
    person = people.person("challenged-" + UUID.randomUUID()).id();
    challenges.add(challenge, person, FORM);
  }

  @Test
  void takesOneAnswerAndOneUse() {
    assertThat(challenges.answer(challenge, person, "session")).isTrue();
    assertThat(challenges.answer(challenge, person, "session")).isFalse();
    String ticket = challenges.ticket(challenge);
    assertThat(challenges.use(ticket, person, Optional.of(FORM))).isTrue();
    assertThat(challenges.use(ticket, person, Optional.of(FORM))).isFalse();
  }

  @Test
  void isOfOnePersonOneSessionAndOneForm() {
    UUID other = people.person("challenged-other").id();
    assertThat(challenges.answer(challenge, other, "session")).isFalse();
    assertThat(challenges.answer(challenge, person, "another session")).isFalse();
    assertThat(challenges.answer(challenge, person, "session")).isTrue();
    String ticket = challenges.ticket(challenge);
    assertThat(challenges.use(ticket, other, Optional.of(FORM))).isFalse();
    assertThat(challenges.use(ticket, person, Optional.empty())).as("a program").isFalse();
    assertThat(challenges.use(ticket, person, Optional.of(new FormToSign("session", "changed"))))
        .isFalse();
    assertThat(challenges.use(ticket, person, Optional.of(new FormToSign("another", "content"))))
        .isFalse();
    assertThat(challenges.use(ticket, person, Optional.of(FORM))).isTrue();
  }

  @Test
  void livesShortly() {
    clock.at(
        clock.instant().plusSeconds(121),
        () -> assertThat(challenges.answer(challenge, person, "session")).isFalse());
    assertThat(challenges.answer(challenge, person, "session")).isTrue();
    String ticket = challenges.ticket(challenge);
    clock.at(
        clock.instant().plusSeconds(61),
        () -> assertThat(challenges.use(ticket, person, Optional.of(FORM))).isFalse());
  }

  @Test
  void readsAFormAsItIsSent() {
    MockHttpServletRequest form = new MockHttpServletRequest();
    form.getSession();
    form.addParameter("note", "one\r\ntwo");
    String signed = content(form);
    form.addParameter("password", "typed");
    form.addParameter("_csrf", "token");
    form.addParameter("nk-signing-address", "/verdict");
    assertThat(content(form)).as("what is no content").isEqualTo(signed);
    form.setParameter("note", "one\ntwo");
    assertThat(content(form)).as("ends of lines").isEqualTo(signed);
    form.setParameter("note", "one", "two");
    assertThat(content(form)).isNotEqualTo(signed);
    form.setParameter("note", "one\ntwo");
    form.setParameter("grade", "3");
    assertThat(content(form)).isNotEqualTo(signed);
    assertThat(FormToSign.of(new MockHttpServletRequest(), "/verdict")).isEmpty();
  }

  private static String content(MockHttpServletRequest form) {
    return FormToSign.of(form, "/verdict").orElseThrow().content();
  }
}
