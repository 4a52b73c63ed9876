package newstracker.promises.removed;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.security.ProtectionDomain;

/// Takes protections away from a service that starts: by settings, and by patching a class while it is loaded, so
/// that whatever is recorded already, what comes counts as newer. The shipped code has no switch for that.
public final class Agent {

    private static final String PATCHED = "newstracker/api/article/CurrentReading";
    private static final String METHOD = "isBefore";

    private Agent() {}

    public static void premain(String arguments, Instrumentation instrumentation) {
        // A channel is only known to the service that reads it; others would not start.
        String command = System.getProperty("sun.java.command", "");
        if (command.contains("api-service")) {
            System.getProperties().putAll(EarlyOffsets.settings());
        }
        if (command.contains("extract-service")) {
            System.getProperties().putAll(Poison.settings());
        }
        instrumentation.addTransformer(new ClassFileTransformer() {
            @Override
            public byte[] transform(
                    ClassLoader loader, String name, Class<?> before, ProtectionDomain domain, byte[] bytes) {
                return PATCHED.equals(name) ? patched(bytes) : null;
            }
        });
    }

    /// The class with a method that always says yes.
    static byte[] patched(byte[] bytes) {
        ClassFile files = ClassFile.of();
        ClassTransform yes = ClassTransform.transformingMethods(
                method -> method.methodName().equalsString(METHOD), (builder, element) -> {
                    if (element instanceof java.lang.classfile.CodeModel) {
                        builder.withCode(Agent::answerYes);
                    } else {
                        builder.with(element);
                    }
                });
        return files.transformClass(files.parse(bytes), yes);
    }

    private static void answerYes(CodeBuilder code) {
        code.iconst_1().ireturn();
    }
}
