package org.jiedui.web.http;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.http.HttpClosedException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.nio.channels.ClosedChannelException;
import java.util.Optional;
import org.jiedui.explain.Words;
import org.jiedui.store.database.StorageTrouble;
import org.jiedui.store.database.StorageWatch;

/**
 * Failures that no other mapper knows: what the database could not do is said as such, and the rest is the service's
 * own fault.
 */
@Provider
@Priority(Priorities.USER)
public class StorageProblems extends ExceptionMapperBase<RuntimeException> {

    private static final int FULL_RETRY_SECONDS = 60;
    private static final int RETRY_SECONDS = 2;

    private final StorageWatch watch;

    StorageProblems(StorageWatch watch) {
        this.watch = watch;
    }

    @Override
    protected HttpProblem toProblem(RuntimeException failure) {
        Optional<StorageTrouble> trouble = StorageTrouble.find(failure);
        if (trouble.filter(StorageTrouble.FULL::equals).isPresent()) {
            watch.foundFull();
        }
        return trouble.map(StorageProblems::of)
                .orElseGet(() -> isClientGone(failure)
                        ? clientGone()
                        : HttpProblem.valueOf(Response.Status.INTERNAL_SERVER_ERROR));
    }

    private static HttpProblem of(StorageTrouble trouble) {
        return switch (trouble) {
            case FULL ->
                Errors.retryLater(
                        ErrorCode.STORAGE_FULL,
                        FULL_RETRY_SECONDS,
                        new Words(
                                "数据库所在磁盘已满，本次操作未保存。请联系运维人员清理磁盘空间，之后重新提交。",
                                "The database's disk is full; nothing of this request was stored. Ask the operator to "
                                        + "make room, then send it again."));
            case BUSY ->
                Errors.retryLater(
                        ErrorCode.STORAGE_BUSY,
                        RETRY_SECONDS,
                        new Words(
                                "该数据正被另一操作占用，本次操作未执行。请几秒后重试。",
                                "Another request or process holds what this request needs; nothing was changed. Try "
                                        + "again in a few seconds."));
            case UNAVAILABLE ->
                Errors.retryLater(
                        ErrorCode.STORAGE_UNAVAILABLE,
                        RETRY_SECONDS,
                        new Words(
                                "数据库暂时无法访问，本次操作可能未保存。请稍后重试；正在生成的方案会自动继续。",
                                "The database cannot be reached at the moment, and this request may not have been "
                                        + "stored. Try again shortly; plans that are being solved go on by "
                                        + "themselves."));
        };
    }

    /** Nobody reads the answer to a request that broke off. */
    private static boolean isClientGone(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpClosedException || cause instanceof ClosedChannelException) {
                return true;
            }
        }
        return false;
    }

    private static HttpProblem clientGone() {
        return Errors.of(
                ErrorCode.REQUEST_BROKEN_OFF,
                new Words("请求在传输中断开，未处理。请重新发送。", "The request broke off before it was complete. Send it again."));
    }
}
