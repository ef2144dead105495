package org.jiedui.run;

import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import org.jiedui.store.request.IdempotencyStore;
import org.jiedui.store.roster.RejectedUploadStore;

/** Removes what was only to be kept for a while, whether or not anybody asks for it. */
@ApplicationScoped
class Forgetting {

    private static final Logger LOG = Logger.getLogger(Forgetting.class);

    private final RejectedUploadStore rejected;
    private final IdempotencyStore keys;

    Forgetting(RejectedUploadStore rejected, IdempotencyStore keys) {
        this.rejected = rejected;
        this.keys = keys;
    }

    void forgetOld() {
        long uploads = rejected.forgetOld();
        long requests = keys.forgetOld();
        if (uploads + requests > 0) {
            LOG.infof("%d rejected upload(s) and %d request key(s) are forgotten.", uploads, requests);
        }
    }
}
