/**
 * Names requests so that sending the same one twice makes one plan; one that was changed in between is another.
 */
export function useRequestKey() {
  let last
  let key
  return (body) => {
    const text = JSON.stringify(body)
    if (text !== last) {
      last = text
      const bytes = crypto.getRandomValues(new Uint8Array(16))
      key = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
    }
    return key
  }
}
