/**
 * Campaigns against the packaged service: it is killed, cut off from its database, frozen and starved of disk, again
 * and again, and must lose nothing that it has said to be stored. {@code ./mvnw verify} runs each for a short while;
 * src/docs/campaigns.md has the commands for the long ones. Everything random comes from one seed, {@code
 * -Dcampaign.seed}; what happened is written to target/campaign.
 */
@NullMarked
package org.jiedui.campaign;

import org.jspecify.annotations.NullMarked;
