package org.nktrials.access;

import java.util.UUID;

/**
 * A sign-in that is half done: a second factor is still to come.
 *
 * @param with the factor that was right: the password, or the word of the provider
 */
public record FirstStep(UUID person, SignInFactor with) {}
