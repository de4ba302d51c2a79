package org.nktrials.access;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The ceremonies of Web Authentication, always with verification of the person by the
 * authenticator: a passkey stands for something one has and something one knows or is. Source: W3C
 * Web Authentication, level 2.
 */
@Component
class PasskeyCeremony {

  private static final TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>> MADE =
      new TypeReference<>() {};
  private static final TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>> USED =
      new TypeReference<>() {};

  private final PasskeyStore store;
  private final String host;
  private final JsonMapper json =
      JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

  PasskeyCeremony(PasskeyStore store, @Value("${nktrials.passkeys.host:localhost}") String host) {
    this.store = store;
    this.host = host;
  }

  boolean isAt(String server) {
    return server.equalsIgnoreCase(host);
  }

  String creationOptions(Authentication person, PasskeyPlace place) {
    return json.writeValueAsString(creation(person, place));
  }

  /** Stores the passkey that an authenticator made; anything wrong with it is an exception. */
  void register(Authentication person, PasskeyPlace place, String credential, String label) {
    requireHost(place);
    operations(place)
        .registerCredential(
            new ImmutableRelyingPartyRegistrationRequest(
                creation(person, place),
                new RelyingPartyPublicKey(json.readValue(credential, MADE), label)));
  }

  String requestOptions(PasskeyPlace place) {
    return json.writeValueAsString(request(place));
  }

  /** As above, with the passkeys of one person. */
  String requestOptions(Authentication person, PasskeyPlace place) {
    return json.writeValueAsString(
        operations(place)
            .createCredentialRequestOptions(
                new ImmutablePublicKeyCredentialRequestOptionsRequest(person)));
  }

  boolean hasPasskey(PersonAuthentication person) {
    return !store.findByUserId(PasskeyStore.handle(person.getPrincipal().id())).isEmpty();
  }

  /** Whose passkey signed the challenge; anything wrong with it is an exception. */
  Optional<UUID> person(PasskeyPlace place, String credential) {
    requireHost(place);
    var user =
        operations(place)
            .authenticate(
                new RelyingPartyAuthenticationRequest(
                    request(place), json.readValue(credential, USED)));
    return user == null ? Optional.empty() : Optional.of(PasskeyStore.person(user.getId()));
  }

  /** The origin that is expected comes from the request: only of the address set for passkeys. */
  private void requireHost(PasskeyPlace place) {
    if (!isAt(place.server())) {
      throw new IllegalArgumentException("Passkeys are set for another address.");
    }
  }

  private PublicKeyCredentialCreationOptions creation(Authentication person, PasskeyPlace place) {
    return operations(place)
        .createPublicKeyCredentialCreationOptions(
            new ImmutablePublicKeyCredentialCreationOptionsRequest(person));
  }

  private PublicKeyCredentialRequestOptions request(PasskeyPlace place) {
    return operations(place)
        .createCredentialRequestOptions(
            new ImmutablePublicKeyCredentialRequestOptionsRequest(null));
  }

  private Webauthn4JRelyingPartyOperations operations(PasskeyPlace place) {
    PublicKeyCredentialRpEntity party =
        PublicKeyCredentialRpEntity.builder().id(host).name("NK Trials").build();
    Webauthn4JRelyingPartyOperations operations =
        new Webauthn4JRelyingPartyOperations(store, store, party, Set.of(place.origin()));
    Bytes challenge = Bytes.fromBase64(place.challenge());
    operations.setCustomizeCreationOptions(
        options ->
            options
                .challenge(challenge)
                .authenticatorSelection(
                    AuthenticatorSelectionCriteria.builder()
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .build()));
    operations.setCustomizeRequestOptions(
        options ->
            options.challenge(challenge).userVerification(UserVerificationRequirement.REQUIRED));
    return operations;
  }
}
