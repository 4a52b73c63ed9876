package newstracker.local.folder;

/// A reason why the stack cannot run here. The message names the thing and the way out: it is all a person sees.
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    public Refusal(String message) {
        super(message);
    }

    public Refusal(String message, Throwable cause) {
        super(message, cause);
    }
}
