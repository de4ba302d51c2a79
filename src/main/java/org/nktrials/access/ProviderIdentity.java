package org.nktrials.access;

import java.time.Instant;
import java.util.UUID;

/**
 * Who somebody is at a provider.
 *
 * @param issuer address by which the provider names itself
 * @param subject the account there; never used again for somebody else, unlike an e-mail address
 */
public record ProviderIdentity(
    UUID id, UUID personId, String issuer, String subject, Instant linkedAt) {}
