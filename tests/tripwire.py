"""tripwire.py -- a program whose n-th system call that changes a file fails, or at which it is killed.

    with_trip(["rung-build", "compile", ...], n, errno.ENOSPC)      # its exit status, and how many such calls it made
    with_trip([...], n, None)                                        # killed instead

ptrace does it: what libraries call inside themselves is met too. x86-64 only; raises OSError where tracing is forbidden.
"""
import ctypes
import os
import platform
import signal

TRACEME, GETREGS, SETREGS, SYSCALL, SETOPTIONS = 0, 12, 13, 24, 0x4200
O_TRACESYSGOOD, O_EXITKILL = 1, 0x100000
# write, pwrite64, writev, ftruncate, fsync, fdatasync, rename, renameat, renameat2, unlink, mkdir, chmod, fchmod, link
CHANGES = {1, 18, 20, 77, 74, 75, 82, 264, 316, 87, 83, 90, 91, 86}
WRITES, SYNCS, RENAMES = {1, 18, 20}, {74, 75}, {82, 264, 316}
OPENS, CREATES = {2: "rsi", 257: "rdx"}, os.O_CREAT

NAMES = ("r15 r14 r13 r12 rbp rbx r11 r10 r9 r8 rax rcx rdx rsi rdi orig_rax rip cs eflags rsp ss fs_base gs_base ds es fs "
         "gs").split()


class Registers(ctypes.Structure):
    _fields_ = [(name, ctypes.c_ulonglong) for name in NAMES]


libc = ctypes.CDLL(None, use_errno=True)
libc.ptrace.argtypes = [ctypes.c_long, ctypes.c_long, ctypes.c_void_p, ctypes.c_void_p]
libc.ptrace.restype = ctypes.c_long


def ptrace(request, pid, data=None):
    if libc.ptrace(request, pid, None, data) < 0:
        raise OSError(ctypes.get_errno(), "ptrace")


def start(words, environment):
    child = os.fork()
    if child == 0:
        try:
            null = os.open("/dev/null", os.O_RDWR)
            for fd in (0, 1, 2):
                os.dup2(null, fd)
            ptrace(TRACEME, 0)
            os.execve(words[0], words, environment)
        finally:
            os._exit(126)
    _, status = os.waitpid(child, 0)
    if not os.WIFSTOPPED(status):
        raise OSError("tracing is not allowed here")
    ptrace(SETOPTIONS, child, O_TRACESYSGOOD | O_EXITKILL)
    return child


def changes_a_file(regs):
    """To standard output and error it may write."""
    if regs.orig_rax in OPENS:
        return getattr(regs, OPENS[regs.orig_rax]) & CREATES
    return regs.orig_rax in CHANGES and not (regs.orig_rax in (1, 20) and regs.rdi in (1, 2))


def with_trip(words, n, error, environment, seen=None):
    """(exit status, or minus the signal; calls that change a file, met so far). The numbers of these go to the list `seen`."""
    if platform.machine() != "x86_64":
        raise OSError("only for x86-64")
    child, met, entering, failing, regs = start(words, environment), 0, True, False, Registers()
    pending = 0
    while True:
        ptrace(SYSCALL, child, pending)
        pending = 0
        _, status = os.waitpid(child, 0)
        if os.WIFEXITED(status):
            return os.WEXITSTATUS(status), met
        if os.WIFSIGNALED(status):
            return -os.WTERMSIG(status), met
        if os.WSTOPSIG(status) != signal.SIGTRAP | 0x80:
            pending = os.WSTOPSIG(status)
            continue
        ptrace(GETREGS, child, ctypes.addressof(regs))
        if entering and changes_a_file(regs):
            met += 1
            if seen is not None:
                seen.append(regs.orig_rax)
            if met == n and error is None:
                os.kill(child, signal.SIGKILL)
                _, status = os.waitpid(child, 0)
                return -os.WTERMSIG(status), met
            elif met == n:
                failing, regs.orig_rax = True, ctypes.c_ulonglong(-1).value
                ptrace(SETREGS, child, ctypes.addressof(regs))
        elif failing and not entering:
            failing, regs.rax = False, ctypes.c_ulonglong(-error).value
            ptrace(SETREGS, child, ctypes.addressof(regs))
        entering = not entering
