package org.jiedui.web.http;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.ext.Provider;
import org.jiedui.explain.Words;
import org.jiedui.run.HeavyWork;

/** Too much heavy work is waiting: whoever brings more is asked to come back. */
@Provider
public class BusyProblems extends ExceptionMapperBase<HeavyWork.Busy> {

    private static final int RETRY_SECONDS = 5;

    /** So many follow the events already that one more is asked to come back. */
    public static HttpProblem tooManyListeners() {
        return Errors.retryLater(
                ErrorCode.SERVICE_BUSY,
                RETRY_SECONDS,
                new Words(
                        "关注事件的连接过多。请几秒后重试，或改用 GET /v1/events/history。",
                        "Too many follow the events. Try again in a few seconds, or use GET /v1/events/history."));
    }

    @Override
    protected HttpProblem toProblem(HeavyWork.Busy busy) {
        return Errors.retryLater(
                ErrorCode.SERVICE_BUSY,
                RETRY_SECONDS,
                new Words(
                        "同时处理的名册和表格过多，本次请求未处理。请几秒后重试。",
                        "Too many rosters and workbooks are being worked on; this request was not carried out. Try "
                                + "again in a few seconds."));
    }
}
