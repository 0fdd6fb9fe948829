// Shows ThreadSanitizer the lock inside Synchronization's `Mutex`; preloaded into the tests it watches.
//
// A contended `Mutex` is a futex that the kernel hands over, by functions of a library which was not
// compiled for the sanitizer. It sees two threads write the same memory and nothing between them:
// two threads that count in one `Mutex` get a report, and the sum is always right. Without contention
// lock and unlock are inlined into our own code, where the sanitizer sees them.

#include <dlfcn.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

// Weak, for the runner that starts the tests is preloaded too and has no sanitizer inside.
__attribute__((weak)) void __tsan_acquire(void *address);
__attribute__((weak)) void __tsan_release(void *address);

#define METHOD __attribute__((swiftcall))
#define SELF __attribute__((swift_context)) void *handle
#define SYMBOL(method) "$s15Synchronization12_MutexHandleV" method
#define LOCK_SLOW SYMBOL("9_lockSlowyys6UInt32VF")
#define TRY_LOCK_SLOW SYMBOL("12_tryLockSlowSbyF")
#define UNLOCK_SLOW SYMBOL("11_unlockSlowyyF")

typedef METHOD void LockSlow(uint32_t thread, SELF);
typedef METHOD bool TryLockSlow(SELF);
typedef METHOD void UnlockSlow(SELF);

LockSlow lock_slow __asm__(LOCK_SLOW);
TryLockSlow try_lock_slow __asm__(TRY_LOCK_SLOW);
UnlockSlow unlock_slow __asm__(UNLOCK_SLOW);

static void *original(const char *symbol) {
  void *function = dlsym(RTLD_NEXT, symbol);
  if (!function) abort();
  return function;
}

static void acquired(void *handle) {
  if (__tsan_acquire) __tsan_acquire(handle);
}

METHOD void lock_slow(uint32_t thread, SELF) {
  ((LockSlow *)original(LOCK_SLOW))(thread, handle);
  acquired(handle);
}

METHOD bool try_lock_slow(SELF) {
  bool locked = ((TryLockSlow *)original(TRY_LOCK_SLOW))(handle);
  if (locked) acquired(handle);
  return locked;
}

METHOD void unlock_slow(SELF) {
  if (__tsan_release) __tsan_release(handle);
  ((UnlockSlow *)original(UNLOCK_SLOW))(handle);
}
