package fabula.discord;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;

/**
 * Sends a request again where Discord's servers failed and JDA would give up, ever later, and never what could be shown
 * twice. Of a bot that is refused again and again it sends nothing for a while.
 */
final class Persistence implements Interceptor {

    private static final int TRIES = 4;
    private static final long FIRST_PAUSE_MILLIS = 250;
    private static final int SERVER_ERROR = 500;
    private static final String ALREADY_ACKNOWLEDGED = "40060";

    private final Refusals refusals;

    Persistence(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        boolean isFirstResponse = request.url().encodedPath().contains("/interactions/");
        // A first response is never refused in a way that Discord counts, and somebody waits for it.
        if (!isFirstResponse && refusals.areTooMany()) {
            throw new IOException("Discord refused too many requests; for a while nothing is sent");
        }
        Response response = persist(chain, request);
        refusals.heard(response.code(), request);
        return isFirstResponse ? acknowledged(response) : response;
    }

    private static Response persist(Chain chain, Request request) throws IOException {
        for (int attempt = 1; ; attempt++) {
            boolean isLast = attempt == TRIES || !maySendAgain(request);
            try {
                Response response = chain.proceed(request);
                if (response.code() != SERVER_ERROR || isLast) {
                    return response;
                }
                response.close();
            } catch (SocketException | SocketTimeoutException e) {
                // JDA sends these again itself.
                throw e;
            } catch (IOException e) {
                if (isLast) {
                    throw e;
                }
            }
            pause(attempt);
        }
    }

    /** Messages carry a number by which Discord knows them again; those after an answer to a command carry none. */
    private static boolean maySendAgain(Request request) {
        return !request.method().equals("POST") || !request.url().encodedPath().contains("/webhooks/");
    }

    private static void pause(int attempt) throws InterruptedIOException {
        try {
            Thread.sleep(FIRST_PAUSE_MILLIS << (attempt - 1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    /** That the response is there already means that an earlier try has arrived, whose answer was lost. */
    private static Response acknowledged(Response response) throws IOException {
        if (response.code() != 400 || !response.peekBody(1024).string().contains(ALREADY_ACKNOWLEDGED)) {
            return response;
        }
        response.close();
        return response.newBuilder()
                .code(204)
                .message("No Content")
                .body(ResponseBody.create("", null))
                .build();
    }
}
